package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewsAndQuestionsTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aReviewHasItsStarsItsProductAndItsPhotos() {
        shop.ask("reviews");
        long id = shop.market.reviews("CAKE-1", 2, "Сухой", "Анна", "https://photos.example/1.jpg", "not an address").id();

        MessageReceived review = shop.messages("reviews").get(0);

        assertThat(review.thread()).isEqualTo(review.externalId()).isEqualTo("review:" + id);
        assertThat(review.kind()).isEqualTo(MessageKind.REVIEW);
        assertThat(review.text()).isEqualTo("Сухой");
        assertThat(review.party().name()).isEqualTo("Анна");
        assertThat(review.payload()).containsEntry("rating", 2).containsEntry("product", Map.of("sku", "CAKE-1"));
        assertThat(review.attachments()).singleElement().satisfies(photo -> {
            assertThat(photo.kind()).isEqualTo(MessageKind.IMAGE);
            assertThat(shop.connector.locate(photo).toCompletableFuture().join()).satisfies(where -> {
                assertThat(where.uri()).isEqualTo(URI.create("https://photos.example/1.jpg"));
                assertThat(where.headers()).as("the key goes to the API alone").isEmpty();
            });
        });
    }

    @Test
    void aShopThatIsConnectedFirstSeesTheReviewsThatWantAnAnswer() {
        shop.market.reviews("CAKE-1", 5, "Старый", "Анна");
        shop.later(Duration.ofDays(40));
        shop.market.reviews("CAKE-1", 4, "Ждёт", "Борис");
        long answered = shop.market.reviews("CAKE-1", 3, "Отвечен", "Вера").id();
        shop.market.comments(answered, null, "BUSINESS", "Магазин", "Спасибо");
        shop.later(Duration.ofHours(1));

        assertThat(shop.messages("reviews")).extracting(MessageReceived::text).containsExactly("Ждёт");
        shop.later(Duration.ofHours(1));
        assertThat(shop.messages("reviews")).as("what was settled before does not come up later").isEmpty();
        assertThat(shop.messages("review-comments")).isEmpty();
    }

    @Test
    void aReviewThatWasModeratedForAWeekIsBroughtAllTheSame() {
        shop.ask("reviews");
        shop.later(Duration.ofDays(3));
        shop.market.reviews("CAKE-1", 5, "Быстрый", "Анна");
        assertThat(shop.messages("reviews")).hasSize(1);
        shop.later(Duration.ofDays(-2));
        shop.market.reviews("CAKE-1", 1, "Долго проверяли", "Борис");
        shop.later(Duration.ofDays(9));

        assertThat(shop.messages("reviews")).extracting(MessageReceived::text).containsExactly("Долго проверяли");
    }

    @Test
    void anAnswerGivenInTheCabinetIsAnEchoUnderItsReview() {
        shop.ask("review-comments");
        long review = shop.market.reviews("CAKE-1", 5, "Вкусно", "Анна").id();
        long ours = shop.market.comments(review, null, "BUSINESS", "Магазин", "Спасибо").id();
        long theirs = shop.market.comments(review, ours, "USER", "Анна", "Приду ещё").id();

        List<MessageReceived> messages = shop.messages("review-comments");

        assertThat(messages).extracting(MessageReceived::externalId)
                .containsExactly("review:" + review, "review-comment:" + ours, "review:" + review, "review-comment:" + theirs);
        assertThat(messages.get(1).direction()).isEqualTo(Direction.OUT);
        assertThat(messages.get(1).replyTo()).isEqualTo("review:" + review);
        assertThat(messages.get(3).direction()).isEqualTo(Direction.IN);
        assertThat(messages.get(3).replyTo()).isEqualTo("review-comment:" + ours);
        assertThat(shop.messages("review-comments")).isEmpty();
    }

    @Test
    void aQuestionIsAboutAProduct() {
        shop.ask("questions");
        long id = shop.market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();

        assertThat(shop.messages("questions")).singleElement().satisfies(question -> {
            assertThat(question.thread()).isEqualTo(question.externalId()).isEqualTo("question:" + id);
            assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
            assertThat(question.text()).isEqualTo("Есть ли орехи?");
            assertThat(question.party().name()).isEqualTo("Анна");
            assertThat(question.payload()).containsEntry("product", Map.of("sku", "CAKE-1"));
        });
    }

    @Test
    void aShopThatIsConnectedFirstSeesTheQuestionsThatAreOpen() {
        shop.market.asks("CAKE-1", "Анна", "Открыт");
        shop.market.answers(shop.market.asks("CAKE-1", "Борис", "Отвечен").id(), "BUSINESS", "Магазин", "Да");
        shop.later(Duration.ofHours(1));

        assertThat(shop.messages("questions")).extracting(MessageReceived::text).containsExactly("Открыт");
        assertThat(shop.ask("answers")).isEmpty();
        shop.later(Duration.ofHours(1));
        assertThat(shop.messages("questions")).isEmpty();
        assertThat(shop.ask("answers")).isEmpty();
    }

    @Test
    void answersOfTheShopAreEchoesAndThoseOfOthersAreNot() {
        shop.ask("answers");
        long question = shop.market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();
        shop.market.answers(question, "BUSINESS", "Магазин", "Нет");
        shop.market.answers(question, "VENDOR", "Завод", "Ни одного");

        List<MessageReceived> answers = shop.messages("answers").stream().filter(message -> message.kind() == MessageKind.TEXT).toList();

        assertThat(answers).extracting(MessageReceived::direction).containsExactly(Direction.OUT, Direction.IN);
        assertThat(answers.get(1).payload()).containsEntry("from", "VENDOR").containsEntry("author", "Завод");
    }
}
