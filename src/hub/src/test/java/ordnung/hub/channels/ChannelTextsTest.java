package ordnung.hub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A channel is worded by its own connector. */
class ChannelTextsTest {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private final ChannelTexts texts = new ChannelTexts(new Channels(), new ObjectMapper());

    @Test
    void each_language_has_its_words() {
        assertThat(texts.label(RU, "toy", "token")).isEqualTo("Токен игрушки");
        assertThat(texts.label(Locale.forLanguageTag("uk"), "toy", "token")).isEqualTo("Токен іграшки");
        assertThat(texts.label(Locale.ENGLISH, "toy", "token")).isEqualTo("The toy’s token");
        assertThat(texts.where(RU, "whatsapp", "verifyToken")).contains("Meta");
        assertThat(texts.choice(RU, "toy", "way", "asked")).isEqualTo("Игрушку спрашивают");
        assertThat(texts.after(RU, "site-form")).contains("Тильда");
    }

    @Test
    void what_nobody_has_worded_is_shown_by_its_key() {
        assertThat(texts.label(RU, "toy", "extra")).isEqualTo("extra");
        assertThat(texts.label(RU, "pigeon", "token")).isEqualTo("token");
        assertThat(texts.choice(RU, "toy", "way", "flown")).isEqualTo("flown");
        assertThat(texts.where(RU, "toy", "extra")).isEmpty();
        assertThat(texts.after(RU, "pigeon")).isEmpty();
        assertThat(texts.label(Locale.GERMAN, "toy", "token")).isEqualTo("token");
    }
}
