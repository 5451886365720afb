package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.Party;
import org.junit.jupiter.api.Test;

/** Requests that make no message. */
class RequestsTest {
    private static final String ANNA = "159526068";
    private final ScriptedHttp http = new ScriptedHttp();

    @Test
    void aDialogueIsMarkedAsReadUpToWhereverIsKnown() {
        http.answers(200, "{\"response\":1}").answers(200, "{\"response\":1}");

        assertThat(Shop.connector(http).markRead(ANNA, "1201").toCompletableFuture().join()).isInstanceOf(Accepted.class);
        assertThat(Shop.connector(http).markRead(ANNA, ANNA + "_211").toCompletableFuture().join()).isInstanceOf(Accepted.class);

        assertThat(http.form(0)).containsOnlyKeys("peer_id", "v");
        assertThat(http.form(1)).containsEntry("up_to_cmid", "211");
    }

    @Test
    void commentsAreNotMarkedAsRead() {
        assertThat(Shop.connector(http).markRead("comment:wall:-1_2:3", "wall-1_9").toCompletableFuture().join()).isInstanceOf(Accepted.class);
        assertThat(http.requests).isEmpty();
    }

    @Test
    void aPressOfACallbackButtonIsAnswered() {
        http.answers(200, "{\"response\":1}");

        assertThat(Shop.connector(http).acknowledge(Shop.message("callback button")).toCompletableFuture().join()).isInstanceOf(Accepted.class);

        assertThat(http.methods("/method/")).containsExactly("messages.sendMessageEventAnswer");
        assertThat(http.form(0)).containsEntry("event_id", "b483a4d72f40").containsEntry("user_id", ANNA).containsEntry("peer_id", ANNA);
    }

    @Test
    void aPressOfATextButtonNeedsNoAnswer() {
        assertThat(Shop.connector(http).acknowledge(Shop.message("start")).toCompletableFuture().join()).isInstanceOf(Accepted.class);
        assertThat(http.requests).isEmpty();
    }

    @Test
    void aReactionIsPutAndTakenBackByTheRunningNumber() {
        http.answers(200, "{\"response\":1}").answers(200, "{\"response\":1}");
        Reacting.Target cake = new Reacting.Target(ANNA, List.of(ANNA), null, "1201", List.of(ANNA + "_211"));

        assertThat(react(cake, "👍")).isInstanceOf(Accepted.class);
        assertThat(react(cake, null)).isInstanceOf(Accepted.class);

        assertThat(http.methods("/method/")).containsExactly("messages.sendReaction", "messages.deleteReaction");
        assertThat(http.form(0)).containsEntry("peer_id", ANNA).containsEntry("cmid", "211").containsEntry("reaction_id", "4");
        assertThat(http.form(1)).containsEntry("cmid", "211").doesNotContainKey("reaction_id");
    }

    @Test
    void aCommentTakesNoReaction() {
        assertThat(react(new Reacting.Target("comment:wall:-1_2:3", List.of(), null, "wall-1_9", List.of()), "👍")).isInstanceOf(SendResult.Failed.class);
        assertThat(http.requests).isEmpty();
    }

    private SendResult react(Reacting.Target target, String emoji) {
        return ((Reacting) Shop.connector(http)).react(target, emoji).toCompletableFuture().join();
    }

    @Test
    void aKeyOfAnotherCommunityIsFoundOut() {
        assertThat(check("{\"response\":{\"groups\":[{\"id\":203076503,\"name\":\"Пекарня\"}],\"profiles\":[]}}")).isInstanceOf(Accepted.class);
        assertThat(check("{\"response\":[{\"id\":203076503}]}")).isInstanceOf(Accepted.class);
        assertThat(check("{\"response\":{\"groups\":[{\"id\":1}]}}")).isInstanceOfSatisfying(SendResult.Failed.class,
                failed -> assertThat(failed.error().code()).isEqualTo("other-community"));
        assertThat(check("{\"response\":{\"groups\":[]}}")).isInstanceOf(SendResult.Retry.class);
    }

    private SendResult check(String answer) {
        return Shop.connector(http.answers(200, answer)).check().toCompletableFuture().join();
    }

    @Test
    void peopleCommunitiesAndChatsAreEachAskedInTheirWay() {
        http.answers(200, "{\"response\":[{\"id\":159526068,\"first_name\":\"Анна\",\"last_name\":\"Смирнова\",\"screen_name\":\"annasm\"},"
                        + "{\"id\":7,\"first_name\":\"Пётр\",\"last_name\":\"\",\"screen_name\":\"id7\"}]}")
                .answers(200, "{\"response\":{\"groups\":[{\"id\":5,\"name\":\"Мельница\",\"screen_name\":\"mill\"}]}}")
                .answers(200, "{\"response\":{\"items\":[{\"peer\":{\"id\":2000000001},\"chat_settings\":{\"title\":\"Опт\"}}]}}");

        Map<String, Party> found = Shop.connector(http).describe(List.of(ANNA, "7", "-5", "2000000001", "lead:3:7", "nonsense", "8"))
                .toCompletableFuture().join();

        assertThat(http.methods("/method/")).containsExactly("users.get", "groups.getById", "messages.getConversationsById");
        assertThat(http.form(0)).containsEntry("user_ids", "159526068,7,8");
        assertThat(http.form(1)).containsEntry("group_ids", "5");
        assertThat(found).containsOnlyKeys(ANNA, "7", "-5", "2000000001", "lead:3:7");
        assertThat(found.get(ANNA)).isEqualTo(new Party(List.of(ANNA), "Анна Смирнова", "annasm", null, null, Party.Evidence.SEEN));
        assertThat(found.get("7").username()).isNull();
        assertThat(found.get("lead:3:7").ids()).containsExactly("lead:3:7", "7");
        assertThat(found.get("2000000001").name()).isEqualTo("Опт");
    }
}
