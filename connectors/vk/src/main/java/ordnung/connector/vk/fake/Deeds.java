package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.vk.inbound.Reactions;
import org.jspecify.annotations.Nullable;

/** Makes a call of what somebody does. */
record Deeds(Calls calls, Drafts drafts, Archive archive, MediaShelf media) {

    WebhookCall call(long person, long id, Deed deed, Instant at) {
        if (deed instanceof Deed.Reaction reaction) {
            return reaction(person, reaction);
        } else if (deed instanceof Deed.Edit edit) {
            return calls.event("message_edit", Drafts.message(Ids.id(edit.target()), person, person, edit.text(), at)
                    .put("update_time", at.getEpochSecond()));
        } else if (deed instanceof Deed.Read read) {
            long message = Ids.id(read.target());
            return calls.event("message_read", Replies.object().put("from_id", person).put("peer_id", person).put("read_message_id", message)
                    .put("conversation_message_id", Ids.numberInDialogue(message)));
        }
        ObjectNode message = message(person, id, deed, at);
        archive.add(person, message);
        return calls.message(message);
    }

    private ObjectNode message(long person, long id, Deed deed, Instant at) {
        ObjectNode message = Drafts.message(id, person, person, words(deed), at);
        if (deed instanceof Deed.Text text) {
            Drafts.reply(message, text.replyTo());
        } else if (deed instanceof Deed.Photo photo) {
            drafts.photo(message, file(photo.mediaId()));
        } else if (deed instanceof Deed.Voice voice) {
            drafts.voice(message, file(voice.mediaId()));
        } else if (deed instanceof Deed.Document document) {
            drafts.document(message, file(document.mediaId()), document.fileName());
        } else if (deed instanceof Deed.Place place) {
            Drafts.place(message, place.latitude(), place.longitude(), place.name(), place.address());
        } else if (deed instanceof Deed.Press press) {
            message.put("payload", Replies.object().put("button", press.buttonId()).toString());
        } else {
            throw new UnsupportedOperationException("Nobody can do this in VK: " + deed.getClass().getSimpleName());
        }
        return message;
    }

    private static String words(Deed deed) {
        @Nullable String words = deed instanceof Deed.Text text ? text.text() : deed instanceof Deed.Photo photo ? photo.caption()
                : deed instanceof Deed.Press press ? press.title() : null;
        return words == null ? "" : words;
    }

    private WebhookCall reaction(long person, Deed.Reaction reaction) {
        ObjectNode change = Replies.object().put("reacted_id", person).put("peer_id", person)
                .put("cmid", Ids.numberInDialogue(Ids.id(reaction.target())));
        return calls.event("message_reaction_event", reaction.emoji() == null ? change
                : change.put("reaction_id", Reactions.number(reaction.emoji())));
    }

    private Media file(String mediaId) {
        return media.get(mediaId).orElseThrow(() -> new IllegalArgumentException("No such file on the shelf"));
    }
}
