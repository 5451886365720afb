package ordnung.connector.vk.outbound;

import static java.util.Map.entry;
import static ordnung.connector.vk.outbound.Verdict.FAIL;
import static ordnung.connector.vk.outbound.Verdict.RETRY;
import static ordnung.connector.vk.outbound.Verdict.STOP;

import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * VK's error codes ({@code dev.vk.com/reference/errors}), which come with status 200, for the request or for one recipient of it. The sentences are
 * ours: VK's repeat the request. People read them in their language: {@code sentences.json} beside the factory.
 */
final class ErrorCodes {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String TOKEN = "VK does not accept the access key: it was deleted, or it is not this community's.";

    /** @param after  how long VK should be left alone; zero: as the host thinks best */
    record Meaning(Verdict verdict, String sentence, Duration after) {
    }

    private static final Map<Integer, Meaning> MEANINGS = Map.ofEntries(
            retry(1, "VK could not process the request; the cause is not known.", AT_ONCE),
            fail(3, "VK does not know this request any more."),
            of(4, STOP, TOKEN),
            of(5, STOP, TOKEN),
            retry(6, "Too many requests to VK in one second.", Duration.ofSeconds(1)),
            fail(7, "The access key lacks the right to messages, photos or documents."),
            fail(8, "VK does not understand the request."),
            retry(9, "VK takes this for flooding: too many messages that are alike.", Duration.ofMinutes(1)),
            retry(10, "VK has a fault of its own.", AT_ONCE),
            fail(14, "VK wants letters typed from a picture, which only a person can do on VK's page."),
            fail(15, "VK denies access to this."),
            of(17, STOP, "VK wants the owner of the access key to confirm who they are."),
            fail(18, "The person has deleted their page, or VK has blocked it."),
            fail(22, "VK could not take the file."),
            fail(23, "VK has switched this request off."),
            of(27, STOP, TOKEN),
            of(28, STOP, TOKEN),
            retry(29, "The community has used up what VK allows for some hours.", Duration.ofHours(1)),
            fail(30, "The person's page is closed."),
            retry(32, "VK asks to wait.", AT_ONCE),
            retry(36, "VK could not finish the request in time.", AT_ONCE),
            of(37, STOP, "VK has blocked the owner of the access key."),
            of(42, STOP, "The access key does not allow this server's address."),
            retry(43, "A part of VK is temporarily switched off.", AT_ONCE),
            fail(100, "VK does not accept a part of the request."),
            fail(105, "VK could not keep the file."),
            fail(113, "There is no such person at VK."),
            fail(114, "VK could not keep the file."),
            fail(118, "VK could not keep the file."),
            fail(121, "VK could not keep the file."),
            fail(129, "VK does not take this file as a photo."),
            of(203, STOP, "The access key has no access to this community."),
            fail(900, "The community has this person on its black list."),
            fail(901, "The person has not written to the community, or has forbidden its messages."),
            fail(902, "The person's privacy settings do not let the message through."),
            fail(909, "The message is too old to be changed."),
            fail(910, "The message is too large for VK."),
            fail(911, "VK does not accept the buttons."),
            fail(912, "The community's bot features are switched off: VK, Manage, Messages, Bot settings."),
            fail(913, "Too many forwarded messages."),
            fail(914, "The message is too long for VK."),
            fail(917, "The community has no access to this chat."),
            fail(921, "VK does not let this message be quoted."),
            fail(922, "The community has left this chat."),
            fail(925, "The community is no administrator of this chat."),
            fail(927, "There is no such chat any more."),
            fail(932, "The community may not write there."),
            fail(935, "The person is not in this chat."),
            fail(936, "There is no such person at VK."),
            fail(940, "Too many posts in one message."),
            fail(943, "VK does not let the community send messages for this purpose."),
            fail(944, "The community has sent all messages that VK allows for this purpose."),
            fail(945, "This chat is switched off."),
            fail(946, "VK does not carry this in such a chat."),
            fail(950, "The time to answer has run out."),
            fail(962, "This chat is for subscribers only."),
            fail(969, "VK does not let this message be quoted."),
            fail(985, "This recipient takes notifications only."),
            fail(987, "The person has to accept a request for a conversation first."),
            fail(988, "The person has not accepted the request for a conversation yet."),
            retry(995, "VK's messages are temporarily unavailable.", AT_ONCE),
            fail(1012, "Nobody may write in this chat."),
            of(1117, STOP, "The access key has expired."),
            fail(3300, "VK wants letters typed from a picture, which only a person can do on VK's page."));

    private ErrorCodes() {
    }

    static SendResult result(int code) {
        Meaning meaning = meaning(code);
        if (meaning == null) {
            return new SendResult.Failed(new SendError(String.valueOf(code), "VK refused the request with code " + code + ".", false));
        }
        SendError error = new SendError(String.valueOf(code), meaning.sentence(), meaning.verdict() == RETRY);
        return switch (meaning.verdict()) {
            case RETRY -> new SendResult.Retry(error, meaning.after());
            case FAIL -> new SendResult.Failed(error);
            case STOP -> new SendResult.StopAccount(error);
        };
    }

    /** Null: nobody told us what this code means. */
    static @Nullable Meaning meaning(int code) {
        return MEANINGS.get(code);
    }

    private static Entry<Integer, Meaning> retry(int code, String sentence, Duration after) {
        return entry(code, new Meaning(RETRY, sentence, after));
    }

    private static Entry<Integer, Meaning> fail(int code, String sentence) {
        return of(code, FAIL, sentence);
    }

    private static Entry<Integer, Meaning> of(int code, Verdict verdict, String sentence) {
        return entry(code, new Meaning(verdict, sentence, AT_ONCE));
    }
}
