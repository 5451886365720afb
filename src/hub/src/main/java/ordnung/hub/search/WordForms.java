package ordnung.hub.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * Safe for many threads: each has stemmers of its own, and remembers the words of late.
 */
@ApplicationScoped
public class WordForms {
    private static final int REMEMBERED = 20_000;

    private final Dictionary ukrainian = dictionary();
    private final ThreadLocal<Stemming> own = ThreadLocal.withInitial(() -> new Stemming(new DictionaryLookup(ukrainian)));

    private static Dictionary dictionary() {
        try {
            return Dictionary.read(WordForms.class.getResource("/ua/net/nlp/ukrainian.dict"));
        } catch (IOException e) {
            throw new UncheckedIOException("The Ukrainian dictionary is not on the class path", e);
        }
    }

    /** @param word  of letters, in lower case, without apostrophes */
    public Set<String> of(String word) {
        return own.get().of(word);
    }

    /** Lower case, and one letter for those that people write for each other: е for ё, г for ґ. */
    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('ґ', 'г');
    }

    private static final class Stemming {
        private final SnowballStemmer russian = new RussianStemmer();
        private final SnowballStemmer english = new EnglishStemmer();
        private final DictionaryLookup ukrainian;
        private final Map<String, Set<String>> known = new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
                return size() > REMEMBERED;
            }
        };

        Stemming(DictionaryLookup ukrainian) {
            this.ukrainian = ukrainian;
        }

        Set<String> of(String word) {
            Set<String> found = known.get(word);
            if (found == null) {
                found = forms(word);
                known.put(word, found);
            }
            return found;
        }

        private Set<String> forms(String word) {
            if (word.charAt(0) < 0x250) {
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

        private static String kin(String word) {
            return word.replace('і', 'и').replace('ї', 'и').replace('є', 'е').replace("'", "");
        }
    }

    /** Ukrainian letters as their Russian kin, as the index writes them. */
    static String kin(String word) {
        return Stemming.kin(word);
    }
}
