package ordnung.hub.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text to words. Letters and figures part («торт2» is two words), so an article or a mail address is found by any of its parts. A phone is one
 * number however it is spaced, without the code of the country; a long number is also in the index by every four figures in a row, for whoever
 * remembers a part of it. The first 20,000 characters count.
 */
@ApplicationScoped
public class Words {
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WORD = 40;
    private static final int PHONE = 10;
    static final int GRAM = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ`]\\p{L}+)*|\\p{Nd}+");
    private static final Pattern PHONES = Pattern.compile("\\+?\\p{Nd}(?:[\\s().\\-–]{0,3}\\p{Nd}){9,14}(?!\\p{Nd})");

    private final WordForms forms;

    Words(WordForms forms) {
        this.forms = forms;
    }

    /** In the order of the text; a phone stands before the numbers that it is written with. */
    public List<Word> of(String text) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Word> words = new ArrayList<>();
        Matcher phones = PHONES.matcher(read);
        while (phones.find()) {
            words.add(number(phones.start(), phones.end(), national(phones.group().replaceAll("\\P{Nd}", ""))));
        }
        Matcher matcher = WORD.matcher(read);
        while (matcher.find()) {
            words.add(Character.isDigit(matcher.group().codePointAt(0)) ? number(matcher.start(), matcher.end(), matcher.group())
                    : word(matcher.start(), matcher.end(), matcher.group()));
        }
        return words;
    }

    /** Under what a text is in the index. */
    public Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        of(text).forEach(word -> keys.addAll(word.keys()));
        return keys;
    }

    private Word word(int start, int end, String text) {
        String letters = WordForms.folded(text).replace('’', '\'').replace('ʼ', '\'').replace('`', '\'');
        String word = letters.length() > LONGEST_WORD ? letters.substring(0, LONGEST_WORD) : letters;
        return new Word(start, end, forms.of(word), WordForms.kin(word), null);
    }

    private static Word number(int start, int end, String digits) {
        String number = digits.length() > LONGEST_WORD ? digits.substring(0, LONGEST_WORD) : digits;
        Set<String> keys = new LinkedHashSet<>(grams(number));
        keys.add(number);
        return new Word(start, end, keys, number, number);
    }

    /** Every four figures in a row of a number that is longer than that. */
    static Set<String> grams(String digits) {
        Set<String> grams = new LinkedHashSet<>();
        for (int at = 0; digits.length() > GRAM && at + GRAM <= digits.length(); at++) {
            grams.add("#" + digits.substring(at, at + GRAM));
        }
        return grams;
    }

    /** Ten figures tell a phone in the country; before them people write +7, 8, +380 or nothing. */
    static String national(String digits) {
        return digits.length() > PHONE ? digits.substring(digits.length() - PHONE) : digits;
    }
}
