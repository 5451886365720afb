package ordnung.hub.orders.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Stage;
import ordnung.hub.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads a board as a whole: stages in their order, and the automations that tie templates to them. */
final class BoardForm {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST_STAGES = 30;

    private final JsonForm form;
    private final Set<String> templates;

    private BoardForm(JsonForm form, Set<String> templates) {
        this.form = form;
        this.templates = templates;
    }

    /**
     * @param present    null: a new board
     * @param templates  keys of the templates that there are
     */
    static Board read(JsonForm form, UUID id, @Nullable Board present, Map<String, String> templates) {
        BoardForm reader = new BoardForm(form, templates.keySet());
        String key = present == null ? reader.key(form) : present.key();
        String name = form.required("name", 100, present == null ? null : present.name());
        String direction = form.word("direction", Board.DIRECTIONS, present == null ? "retail" : present.direction());
        List<Stage> stages = reader.stages(present);
        form.check();
        return new Board(id, key, name, direction == null ? "retail" : direction, stages, present == null ? 0 : present.version());
    }

    private String key(JsonForm of) {
        String key = of.required("key", 40, null);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            of.error("key", "must be small latin letters, digits and hyphens");
        }
        return key;
    }

    private List<Stage> stages(@Nullable Board present) {
        List<Stage> stages = new ArrayList<>();
        if (form.has("stages")) {
            for (JsonForm stage : form.forms("stages", MOST_STAGES)) {
                stages.add(stage(stage, stages.size(), present));
            }
            Set<String> keys = new HashSet<>();
            stages.stream().filter(s -> !keys.add(s.key())).forEach(s -> form.error("stages", "the key " + s.key() + " is there twice"));
        } else if (present != null) {
            stages.addAll(present.stages());
        }
        if (stages.isEmpty() || !stages.get(0).open()) {
            form.error("stages", "must begin with an open stage: new requests come there");
        }
        return form.has("automations") ? automated(stages) : stages;
    }

    private Stage stage(JsonForm of, int position, @Nullable Board present) {
        String key = key(of);
        Stage was = present == null ? null : present.stage(key).orElse(null);
        String colour = of.text("colour", 7, was == null ? null : was.colour());
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            of.error("colour", "must be of the form #4f7cac");
        }
        String kind = of.word("kind", Stage.KINDS, was == null ? "open" : was.kind());
        List<String> required = of.texts("required", Details.FIELDS.size(), 40, was == null ? List.of() : was.required());
        required.stream().filter(f -> !Details.FIELDS.contains(f))
                .forEach(f -> of.error("required", "must be of " + String.join(", ", Details.FIELDS)));
        String template = of.text("template", 60, was == null ? null : was.templateKey());
        known(of, "template", template);
        return new Stage(key, of.required("name", 60, was == null ? null : was.name()), colour, kind == null ? "open" : kind, required,
                template, was == null || was.templateOn(), position);
    }

    private void known(JsonForm of, String field, @Nullable String template) {
        if (template != null && !templates.contains(template)) {
            of.error(field, "there is no template " + template);
        }
    }

    /** Automations given are all there are: a stage without one loses its template. */
    private List<Stage> automated(List<Stage> stages) {
        List<Stage> tied = new ArrayList<>(stages.stream().map(s -> tie(s, null, true)).toList());
        for (JsonForm automation : form.forms("automations", MOST_STAGES)) {
            String key = automation.form("trigger").required("stage", 40, null);
            List<JsonForm> actions = automation.forms("actions", 1);
            String template = actions.isEmpty() ? null : actions.get(0).required("template", 60, null);
            known(automation, "actions[0].template", template);
            int place = tied.stream().map(Stage::key).toList().indexOf(key);
            if (place < 0) {
                automation.error("trigger.stage", "the board has no such stage");
            } else if (template == null) {
                automation.error("actions", "must be one: to send a template");
            } else {
                tied.set(place, tie(tied.get(place), template, !Boolean.FALSE.equals(automation.flag("enabled", true))));
            }
        }
        return tied;
    }

    private static Stage tie(Stage s, @Nullable String template, boolean on) {
        return new Stage(s.key(), s.name(), s.colour(), s.kind(), s.required(), template, on, s.position());
    }
}
