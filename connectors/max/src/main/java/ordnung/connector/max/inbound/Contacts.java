package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/** Reads a card that somebody sent: a vCard, and who it is in MAX where they are there ({@code ContactAttachmentPayload}). */
final class Contacts {
    private Contacts() {
    }

    /** {@code name}, {@code phones}, {@code mails}, {@code userId}: whichever are told. */
    static Map<String, Object> read(JsonNode payload) {
        Vcard card = Vcard.of(Json.text(payload, "vcf_info"));
        JsonNode user = payload.path("max_info");
        String name = card.name() == null ? Parties.name(user) : card.name();
        return new Payload().with("name", name).with("phones", orNull(card.phones())).with("mails", orNull(card.mails()))
                .with("userId", Parties.number(user, "user_id")).map();
    }

    /** Whoever sends their own card tells their phone; MAX's proof of it ({@code hash}) is not documented well enough to rely on. */
    static Party withOwnPhone(Party party, JsonNode message) {
        String sender = Parties.number(message.path("sender"), "user_id");
        for (JsonNode attachment : Items.of(message.path("body").path("attachments"))) {
            JsonNode payload = attachment.path("payload");
            String phone = Vcard.of(Json.text(payload, "vcf_info")).phone();
            if (phone != null && sender != null && sender.equals(Parties.number(payload.path("max_info"), "user_id"))) {
                return new Party(party.ids(), party.name(), party.username(), phone, null, Evidence.CLAIMED);
            }
        }
        return party;
    }

    private static @Nullable List<String> orNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }
}
