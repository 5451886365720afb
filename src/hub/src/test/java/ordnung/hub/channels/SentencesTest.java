package ordnung.hub.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reasons are English; pages speak Russian, Ukrainian and English. */
class SentencesTest {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final Locale UK = Locale.forLanguageTag("uk");
    private static final String BLOCKED = "WhatsApp has locked the account.";

    private final ObjectMapper json = new ObjectMapper();
    private final Channels channels = new Channels();
    private final Sentences sentences = new Sentences(channels, json);

    @Test
    void a_connectors_sentence_is_said_in_the_pages_language() {
        assertThat(sentences.in(RU, BLOCKED)).isEqualTo("WhatsApp заблокировал аккаунт.");
        assertThat(sentences.in(UK, BLOCKED)).isEqualTo("WhatsApp заблокував акаунт.");
    }

    @Test
    void the_hosts_own_sentence_is_said_in_it_too() {
        assertThat(sentences.in(RU, "The account is switched off")).isEqualTo("Канал выключен");
    }

    @Test
    void what_all_connectors_say_is_said_in_it_whatever_the_provider_is_called() {
        assertThat(sentences.in(RU, "VK did not answer.")).isEqualTo("VK не отвечает.");
    }

    @Test
    void what_changes_in_a_sentence_is_kept() {
        assertThat(sentences.in(RU, "WhatsApp refused the message with code 777.")).isEqualTo("WhatsApp не принял сообщение, код 777.");
        assertThat(sentences.in(RU, "The text has 5000 characters; this channel takes at most 4096."))
                .isEqualTo("В тексте 5000 знаков, а канал принимает не больше 4096.");
    }

    @Test
    void the_sentence_that_says_more_is_meant() {
        assertThat(sentences.in(RU, "WhatsApp does not give the file: status 400, code 100")).isEqualTo("WhatsApp не отдаёт файл: ответ 400, код 100");
    }

    @Test
    void a_translation_may_leave_out_a_part() {
        assertThat(sentences.in(RU, "No answer: SocketException")).isEqualTo("Сервер канала не ответил");
    }

    @Test
    void what_nobody_has_translated_stays_as_it_is() {
        assertThat(sentences.in(RU, "The moon is full.")).isEqualTo("The moon is full.");
        assertThat(sentences.in(RU, null)).isEmpty();
    }

    @Test
    void english_and_languages_that_the_pages_do_not_speak_stay_english() {
        assertThat(sentences.in(Locale.ENGLISH, BLOCKED)).isEqualTo(BLOCKED);
        assertThat(sentences.in(Locale.GERMAN, "WhatsApp refused the message with code 777.")).isEqualTo("WhatsApp refused the message with code 777.");
    }

    @TestFactory
    Stream<DynamicTest> every_file_is_whole_and_says_nothing_twice() {
        return Sentences.owners(channels)
                .map(owner -> DynamicTest.dynamicTest(owner.getSimpleName(), () -> {
                    List<String> keys = Sentences.read(owner, json).map(Sentence::en).toList();
                    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
                }));
    }

    @Test
    void a_sentence_without_a_language_is_refused() {
        assertThatThrownBy(() -> new Sentence("Gone.", "Ушло.", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sentence("Gone.", "Ушло {}.", "Пішло.")).isInstanceOf(IllegalArgumentException.class);
    }
}
