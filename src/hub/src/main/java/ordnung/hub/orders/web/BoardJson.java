package ordnung.hub.orders.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Stage;
import org.jspecify.annotations.Nullable;

/** A board as the API shows it: the columns, and what happens by itself as sentences that a person can read. */
public record BoardJson(UUID id, String key, String name, String direction, List<StageJson> stages, List<Automation> automations,
                        int version) {

    public record StageJson(String key, String name, @Nullable String colour, String kind, List<String> required) {
    }

    /** @param id  stays while the stage stays: {@code stage:ready} */
    public record Automation(String id, String sentence, Map<String, String> trigger, List<Object> conditions,
                             List<Map<String, String>> actions, boolean enabled) {
    }

    static final String STAGE_ENTERED = "stage-entered";
    static final String SEND_TEMPLATE = "send-template";

    public static BoardJson of(Board board, Map<String, String> templateNames) {
        return new BoardJson(board.id(), board.key(), board.name(), board.direction(),
                board.stages().stream().map(BoardJson::stage).toList(),
                board.stages().stream().filter(s -> s.templateKey() != null).map(s -> automation(s, templateNames)).toList(),
                board.version());
    }

    private static StageJson stage(Stage stage) {
        return new StageJson(stage.key(), stage.name(), stage.colour(), stage.kind(), stage.required());
    }

    private static Automation automation(Stage stage, Map<String, String> templateNames) {
        String key = String.valueOf(stage.templateKey());
        String sentence = "Когда карточка приходит в «" + stage.name() + "», клиенту уходит «" + templateNames.getOrDefault(key, key) + "»";
        return new Automation("stage:" + stage.key(), sentence, Map.of("kind", STAGE_ENTERED, "stage", stage.key()), List.of(),
                List.of(Map.of("kind", SEND_TEMPLATE, "template", key)), stage.templateOn());
    }
}
