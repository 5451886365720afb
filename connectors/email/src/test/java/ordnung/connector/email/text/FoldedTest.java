package ordnung.connector.email.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is new in a letter stands alone; the rest is not lost. */
class FoldedTest {

    @TestFactory
    Stream<DynamicTest> anOlderLetterBelowTheAnswerIsFolded() {
        return Stream.of(
                "12 нояб. 2026 г., в 10:00, Анна <anna@example.org> написал(а):\n\n> Здравствуйте!\n> Сколько стоит торт?",
                "On Thu, Nov 12, 2026 at 10:00 AM Anna <anna@example.org>\nwrote:\n\n> Hello",
                "Четверг, 12 ноября 2026, 10:00 +03:00 от Анна <anna@example.org>:\n>\n>Здравствуйте",
                "12.11.2026, 10:00, \"Анна\" <anna@example.org>:\nЗдравствуйте!",
                "-----Original Message-----\nFrom: Anna\nHello",
                "________________________________\nFrom: Anna <anna@example.org>\nSent: Thursday, November 12, 2026 10:00\nTo: shop\nSubject: cake\n\nHello",
                "От: Анна\nОтправлено: 12 ноября 2026 г. 10:00\nКому: shop@example.ru\nТема: торт\n\nЗдравствуйте",
                "> Здравствуйте\n> Сколько?").map(quote -> DynamicTest.dynamicTest(quote.lines().findFirst().orElseThrow(), () -> {
                    Folded folded = Folded.of("Да, беру.\n\nСпасибо!\n\n" + quote, "Re: торт");
                    assertThat(folded.fresh()).isEqualTo("Да, беру.\n\nСпасибо!");
                    assertThat(folded.quoted()).endsWith(quote.substring(quote.lastIndexOf('\n') + 1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheCustomerSaysIsNotFolded() {
        return Stream.of(
                "> Сколько штук?\nДве\n> Когда?\nЗавтра",
                "От: Мария\nКому: Анна\nДата: 8 марта\nПодпись на открытке: С праздником!",
                "8 марта мне написала ваша сотрудница:\nприходите завтра. Я пришла.",
                "Сегодня в 10:30 привезли:\nторт и свечи.",
                "> Только цитата",
                "---------- Forwarded message ---------\nFrom: Пекарня <p@example.org>\nDate: чт, 12 нояб. 2026 г.\nSubject: Счёт\n\nСчёт внутри",
                "").map(text -> DynamicTest.dynamicTest(text.isEmpty() ? "nothing" : text.lines().findFirst().orElseThrow(), () ->
                        assertThat(Folded.of(text, "Заказ")).isEqualTo(new Folded(text, "", ""))));
    }

    @Test
    void aLetterThatIsSentOnBelongsToWhatIsSaid() {
        String text = "Сделайте такой же\n\nFrom: Olga <o@example.org>\nSent: today\nTo: me\nSubject: cake\n\nРецепт";
        assertThat(Folded.of(text, "Fwd: cake").fresh()).isEqualTo(text);
    }

    @Test
    void theSignatureIsSetApart() {
        assertThat(Folded.of("Жду ответа\n\n-- \nАнна Иванова\nООО «Ромашка»", "")).isEqualTo(
                new Folded("Жду ответа", "", "-- \nАнна Иванова\nООО «Ромашка»"));
        assertThat(Folded.of("Жду ответа\n\nОтправлено с iPhone", "")).isEqualTo(new Folded("Жду ответа", "", "Отправлено с iPhone"));
        assertThat(Folded.of("Да\n--\nАнна\n\n> Когда?\n", "")).isEqualTo(new Folded("Да", "> Когда?", "--\nАнна"));
    }

    @Test
    void aLetterOfASignatureAloneSaysIt() {
        assertThat(Folded.of("--\nАнна", "")).isEqualTo(new Folded("--\nАнна", "", ""));
    }

    @Test
    void aHostileTextIsFoldedInReasonableTime() {
        String hostile = ("1:11 2026 писал от x <a@b> ".repeat(11) + ":\n").repeat(3_000) + "\n".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Folded.of(hostile, ""));
    }
}
