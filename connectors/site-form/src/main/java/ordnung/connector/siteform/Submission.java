package ordnung.connector.siteform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.WebhookCall;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;

/** A form with something in it, told as a message. Whatever was typed is in the text, in the party or in the payload. */
final class Submission {
    private final Form form;
    private final Fields fields;
    private final WebhookCall call;

    Submission(Form form, Fields fields, WebhookCall call) {
        this.form = form;
        this.fields = fields;
        this.call = call;
    }

    MessageReceived message(Instant now, String raw) {
        Contacts contacts = Contacts.of(fields);
        Goods goods = Goods.of(fields.of(Role.GOODS).toList());
        String text = text(goods);
        String id = SubmissionId.of(fields, contacts, text, call, now);
        return new MessageReceived(contacts.thread(id), id, Direction.IN, MessageKind.TEXT, text.isEmpty() ? null : text,
                FileLinks.of(Stream.concat(fields.others(), fields.of(Role.MESSAGE))), null,
                contacts.party(id), now, null, payload(goods), raw);
    }

    /** The message and the goods; where there is neither, the other fields, so that there is something to read. */
    private String text(Goods goods) {
        String text = Stream.concat(fields.of(Role.MESSAGE).map(field -> field.value().strip()), goods.lines().stream())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Fields.labelled(fields.others()).entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n")) : text;
    }

    private Map<String, Object> payload(Goods goods) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("fields", Fields.labelled(fields.others()));
        payload.put("contacts", Fields.labelled(Stream.of(Role.NAME, Role.PHONE, Role.MAIL).flatMap(fields::of)));
        Visit.of(fields, call).into(payload);
        if (!goods.lines().isEmpty()) {
            payload.put("goods", goods.products().isEmpty() ? goods.lines() : goods.products());
        }
        if (!form.uploads().isEmpty()) {
            payload.put("uploads", form.uploads().stream()
                    .map(upload -> Map.<String, Object>of("field", upload.name(), "fileName", upload.fileName(), "size", upload.size()))
                    .toList());
        }
        return payload;
    }

    /** Tilda sends {@code test=test} when a webhook is connected, and expects 200 (help-ru.tilda.cc/forms/webhook). */
    static boolean isProbe(Form form) {
        List<Form.Field> shown = form.fields().stream().filter(field -> !FormKey.isKey(field.name())).toList();
        return shown.size() == 1 && shown.get(0).equals(new Form.Field("test", "test"));
    }
}
