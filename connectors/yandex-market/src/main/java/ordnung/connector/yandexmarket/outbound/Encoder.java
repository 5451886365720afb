package ordnung.connector.yandexmarket.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.StorableText;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers to reviews and questions ({@code …/reference/goods-feedback/updateGoodsFeedbackComment},
 * {@code …/reference/goods-questions/updateGoodsQuestionTextEntity}).
 */
final class Encoder {
    private static final Pattern REVIEW_COMMENT = Pattern.compile("review-comment:([0-9]{1,18})");
    private static final Pattern ANSWER = Pattern.compile("answer:([0-9]{1,18})(:comment:[0-9]{1,18})?");

    private Encoder() {
    }

    static String text(SendRequested message) {
        return StorableText.of(String.valueOf(message.text()));
    }

    /** A comment on the review, or on the comment that the message answers. */
    static ObjectNode comment(long reviewId, SendRequested message) {
        ObjectNode body = MarketApi.object().put("feedbackId", reviewId);
        ObjectNode comment = body.putObject("comment");
        String parent = named(REVIEW_COMMENT, message);
        if (parent != null) {
            comment.put("parentId", Long.parseLong(parent));
        }
        comment.put("text", text(message));
        return body;
    }

    /** An answer to the question; to an answer or to a comment on it, a comment on that answer. */
    static ObjectNode answer(long questionId, SendRequested message) {
        ObjectNode body = MarketApi.object().put("operationType", "CREATE").put("text", text(message));
        String answer = answered(message);
        body.putObject("parentEntityId").put("id", answer == null ? questionId : Long.parseLong(answer))
                .put("type", answer == null ? "QUESTION" : "ANSWER");
        return body;
    }

    /** The answer under which the message goes as a comment; null: it is an answer itself. */
    static @Nullable String answered(SendRequested message) {
        return named(ANSWER, message);
    }

    private static @Nullable String named(Pattern form, SendRequested message) {
        Matcher named = form.matcher(message.replyTo() == null ? "" : message.replyTo());
        return named.matches() ? named.group(1) : null;
    }
}
