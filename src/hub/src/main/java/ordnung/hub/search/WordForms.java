package ordnung.hub.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * What all forms of a word have in common, in Russian, Ukrainian and English alike: nobody says in which language a message is, and many are in two.
 * A Cyrillic word has the Russian stem of its letters and those of its Ukrainian dictionary forms, Ukrainian letters written as their Russian kin; so
 * «замовленням» and «замовлення» meet, and «доставку» and «доставкою» do in either language. The same function writes the index and asks it.
 * Safe for many threads: each has stemmers of its own, and all share the words of late.
 */
@ApplicationScoped
public class WordForms {
    /** Some ten megabytes. */
    private static final int REMEMBERED = 50_000;
    /** Behind the Latin letters, with their accents. */
    private static final char BEYOND_LATIN = '\u0250';

    private final Dictionary ukrainian = dictionary();
    private final ThreadLocal<Stemming> own = ThreadLocal.withInitial(() -> new Stemming(new DictionaryLookup(ukrainian)));
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    private static Dictionary dictionary() {
        try {
            return Dictionary.read(WordForms.class.getResource("/ua/net/nlp/ukrainian.dict"));
        } catch (IOException e) {
            throw new UncheckedIOException("The Ukrainian dictionary is not on the class path", e);
        }
    }

    /** @param word  of letters, in lower case */
    public Set<String> of(String word) {
        Set<String> found = known.get(word);
        if (found == null) {
            found = own.get().forms(word);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, found);
        }
        return found;
    }

    /** Lower case, and one letter for those that people write for each other: е for ё, г for ґ. */
    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('ґ', 'г');
    }

    /** Ukrainian letters as their Russian kin, as the index writes them. */
    static String kin(String word) {
        return word.replace('і', 'и').replace('ї', 'и').replace('є', 'е').replace("'", "");
    }

    private static final class Stemming {
        private final SnowballStemmer russian = new RussianStemmer();
        private final SnowballStemmer english = new EnglishStemmer();
        private final DictionaryLookup ukrainian;

        Stemming(DictionaryLookup ukrainian) {
            this.ukrainian = ukrainian;
        }

        private Set<String> forms(String word) {
            if (word.charAt(0) < BEYOND_LATIN) {
                return Set.of(stem(english, word));
            }
            Set<String> forms = new LinkedHashSet<>();
            forms.add(stem(russian, kin(word)));
            for (WordData form : ukrainian.lookup(word)) {
                forms.add(stem(russian, kin(folded(form.getStem().toString()))));
            }
            return Set.copyOf(forms);
        }

        private static String stem(SnowballStemmer stemmer, String word) {
            stemmer.setCurrent(word);
            stemmer.stem();
            String stem = stemmer.getCurrent();
            return stem.isEmpty() ? word : stem;
        }
    }
}
