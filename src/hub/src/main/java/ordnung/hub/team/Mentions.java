package ordnung.hub.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds who a note calls by {@code @name}. A longer name is found before a shorter one that it begins with; who share a name are both meant. */
public final class Mentions {

    /** @param name  as it stands in the text, without the sign */
    public record Mention(UUID staff, String name) {
    }

    private Mentions() {
    }

    /** @return each person once, in the order of the text */
    public static List<Mention> in(String text, List<Colleague> people) {
        List<Colleague> longestFirst = people.stream().sorted(Comparator.comparingInt((Colleague one) -> -one.name().length())).toList();
        List<Mention> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int begin = at + 1;
            longestFirst.stream().filter(one -> called(text, begin, one.name())).findFirst().ifPresent(longest -> people.stream()
                    .filter(one -> one.name().equalsIgnoreCase(longest.name())).filter(one -> found.stream().noneMatch(each -> each.staff().equals(one.id())))
                    .forEach(one -> found.add(new Mention(one.id(), text.substring(begin, begin + longest.name().length())))));
        }
        return found;
    }

    private static boolean called(String text, int begin, String name) {
        int end = begin + name.length();
        return !name.isEmpty() && end <= text.length() && text.substring(begin, end).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
