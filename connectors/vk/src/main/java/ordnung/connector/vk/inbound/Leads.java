package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.vk.Threads;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filled-in form ({@code lead_forms_new}): {@code {lead_id, form_id, form_name, user_id, answers: [{key, question, answer}]}}. What the
 * person typed tells their name, phone and mail.
 */
final class Leads {
    private static final int RUSSIAN_NUMBER = 11;

    private final Timestamps timestamps;

    Leads(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** Null where it names no lead or nobody. */
    @Nullable MessageReceived read(Occurrence call) {
        JsonNode lead = call.object();
        long id = Numbers.positive(lead, "lead_id");
        long user = Numbers.positive(lead, "user_id");
        if (id == 0 || user == 0) {
            return null;
        }
        String thread = Threads.ofLead(id, user);
        List<Map<String, Object>> answers = new ArrayList<>();
        Items.of(lead.path("answers")).forEach(answer -> answers.add(answer(answer)));
        Payload payload = new Payload().with("leadId", String.valueOf(id)).with("formId", Json.words(lead, "form_id"))
                .with("formName", Json.words(lead, "form_name")).with("adId", Json.words(lead, "ad_id")).with("answers", List.copyOf(answers));
        String text = text(Json.words(lead, "form_name"), answers);
        return new MessageReceived(thread, "lead_" + id, Direction.IN, text == null ? MessageKind.UNSUPPORTED : MessageKind.TEXT, text,
                List.of(), null, party(thread, user, answers), timestamps.of(lead, "date"), null, Map.of("lead", payload.map()), call.raw());
    }

    private static Map<String, Object> answer(JsonNode node) {
        return new Payload().with("key", Json.words(node, "key")).with("question", Json.words(node, "question"))
                .with("answer", value(node.path("answer"), node)).map();
    }

    /** Text, or one or several {@code {key, value}}. */
    private static @Nullable String value(JsonNode answer, JsonNode holder) {
        if (answer.isValueNode()) {
            return Json.words(holder, "answer");
        }
        List<String> chosen = new ArrayList<>();
        for (JsonNode each : Items.of(answer)) {
            String value = Json.words(each, "value");
            if (value != null) {
                chosen.add(value);
            }
        }
        return chosen.isEmpty() ? null : String.join(", ", chosen);
    }

    private static @Nullable String text(@Nullable String form, List<Map<String, Object>> answers) {
        Stream<String> lines = answers.stream().filter(answer -> answer.containsKey("answer"))
                .map(answer -> answer.getOrDefault("question", answer.getOrDefault("key", "–")) + ": " + answer.get("answer"));
        return Stream.concat(Stream.ofNullable(form), lines).reduce((one, more) -> one + "\n" + more).orElse(null);
    }

    private static Party party(String thread, long user, List<Map<String, Object>> answers) {
        Map<Object, String> said = new LinkedHashMap<>();
        answers.stream().filter(answer -> answer.containsKey("key") && answer.containsKey("answer"))
                .forEach(answer -> said.put(answer.get("key"), String.valueOf(answer.get("answer"))));
        String name = Stream.of("first_name", "last_name").map(said::get).filter(part -> part != null)
                .reduce((one, more) -> one + " " + more).orElse(null);
        return new Party(List.of(thread, String.valueOf(user)), name, null, phone(said.get("phone_number")), said.get("email"),
                Party.Evidence.CLAIMED);
    }

    /** E.164; VK asks Russians, who may begin with 8. Null where it is no number. */
    private static @Nullable String phone(@Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
        if (typed == null || digits.length() < 10 || digits.length() > 15) {
            return null;
        } else if (digits.length() == RUSSIAN_NUMBER && digits.startsWith("8") && !typed.strip().startsWith("+")) {
            return "+7" + digits.substring(1);
        }
        return digits.length() < RUSSIAN_NUMBER ? "+7" + digits : "+" + digits;
    }
}
