package ordnung.hub.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param stages  from the first contact on; never empty */
public record Board(UUID id, String key, String name, String direction, List<Stage> stages, int version) {

    public static final List<String> DIRECTIONS = List.of("retail", "corporate", "marketplaces");

    public Board {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(s -> s.key().equals(stageKey)).findFirst();
    }

    public Optional<Stage> firstOfKind(String kind) {
        return stages.stream().filter(s -> s.kind().equals(kind)).findFirst();
    }
}
