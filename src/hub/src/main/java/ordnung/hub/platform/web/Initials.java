package ordnung.hub.platform.web;

import java.util.ArrayList;
import java.util.List;

/** The letters on a face: of names and words only, so that a phone number or an emoji makes none. */
public final class Initials {

    private Initials() {
    }

    /** At most two letters; {@code ?} where the name has none. */
    public static String of(String name) {
        List<String> letters = new ArrayList<>();
        for (String word : name.split("[\\s\\-.]+")) {
            word.codePoints().filter(Character::isLetter).findFirst().ifPresent(letter -> letters.add(upper(letter)));
            if (letters.size() == 2) {
                break;
            }
        }
        return letters.isEmpty() ? "?" : String.join("", letters);
    }

    public static String one(String name) {
        String both = of(name);
        return both.substring(0, both.offsetByCodePoints(0, 1));
    }

    private static String upper(int letter) {
        return Character.toString(Character.toUpperCase(letter));
    }
}
