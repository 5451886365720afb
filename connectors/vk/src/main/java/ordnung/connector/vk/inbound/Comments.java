package ordnung.connector.vk.inbound;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.vk.Threads;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments on posts, goods, photos and videos, posts in discussions, and posts that visitors offer or write on the wall: words of customers
 * that stand in public. They have threads of their own, in which a community's messages cannot answer.
 */
final class Comments {
    private static final Map<String, CommentPlace> PLACES = Map.of("wall_reply", CommentPlace.WALL, "market_comment", CommentPlace.MARKET,
            "photo_comment", CommentPlace.PHOTO, "video_comment", CommentPlace.VIDEO, "board_post", CommentPlace.BOARD,
            "wall_post", CommentPlace.POST);

    private final long community;
    private final Timestamps timestamps;
    private final Clock clock;

    Comments(String groupId, Timestamps timestamps, Clock clock) {
        this.community = -Long.parseLong(groupId);
        this.timestamps = timestamps;
        this.clock = clock;
    }

    static boolean are(String type) {
        return PLACES.containsKey(subject(type));
    }

    /** {@code wall_reply} of {@code wall_reply_new}. */
    private static String subject(String type) {
        int end = type.lastIndexOf('_');
        return end < 0 ? type : type.substring(0, end);
    }

    @Nullable ChannelEvent read(Occurrence call) {
        Comment comment = Comment.of(PLACES.get(subject(call.type())), call.object(), community);
        long person = comment.from() == community ? comment.repliedTo() : comment.from();
        if (person == 0 || person == community) {
            return call.unread(null, clock.instant());
        } else if (comment.id() == 0) {
            return null;
        }
        String thread = Threads.ofComment(comment.object(), person);
        return switch (call.type().substring(subject(call.type()).length())) {
            case "_edit" -> new MessageEdited(thread, comment.externalId(), call.id(), comment.content().text(),
                    comment.content().filesNow(comment.json()), clock.instant(), call.raw());
            case "_delete" -> new MessageDeleted(thread, comment.externalId(), clock.instant(), call.raw());
            default -> written(comment, thread, person, call);
        };
    }

    private MessageReceived written(Comment comment, String thread, long person, Occurrence call) {
        Content content = comment.content();
        Payload payload = new Payload().with(content.payload()).with("comment", comment.described());
        return new MessageReceived(thread, comment.externalId(), person == comment.from() ? Direction.IN : Direction.OUT, content.kind(),
                content.text(), content.files(), comment.replyTo(),
                new Party(List.of(thread, String.valueOf(person)), null, null, null, null, Party.Evidence.SEEN),
                timestamps.of(call.object(), "date"), null, payload.map(), call.raw());
    }
}
