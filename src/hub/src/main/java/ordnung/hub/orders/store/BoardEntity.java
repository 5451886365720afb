package ordnung.hub.orders.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Stage;
import ordnung.hub.platform.Ids;

/** A board as its row, with its stages. */
@Entity
@Table(name = "board")
class BoardEntity {
    @Id
    UUID id;
    @Column(columnDefinition = "text")
    String key;
    @Column(columnDefinition = "text")
    String name;
    @Column(columnDefinition = "text")
    String direction;
    int position;
    @Column(name = "created_at")
    Instant createdAt;
    /** Set with every edit, so that a change of a stage alone raises the board's version too. */
    @Column(name = "updated_at")
    Instant updatedAt;
    @Version
    int version;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "board_id", nullable = false, updatable = false)
    @OrderBy("position")
    List<StageEntity> stages = new ArrayList<>();

    protected BoardEntity() {
    }

    BoardEntity(Board board, int position, Instant at, Ids ids) {
        this.id = board.id();
        this.key = board.key();
        this.position = position;
        this.createdAt = at;
        take(board, at, ids);
    }

    /** The key stays: integrations name the board by it. */
    final void take(Board board, Instant at, Ids ids) {
        name = board.name();
        direction = board.direction();
        updatedAt = at;
        Map<String, StageEntity> present = stages.stream().collect(Collectors.toMap(s -> s.key, Function.identity()));
        List<StageEntity> wanted = new ArrayList<>();
        for (Stage stage : board.stages()) {
            StageEntity row = present.get(stage.key());
            if (row == null) {
                row = new StageEntity(ids.next(), stage);
            }
            row.take(stage);
            wanted.add(row);
        }
        stages.clear();
        stages.addAll(wanted);
    }

    Board board() {
        return new Board(id, key, name, direction, stages.stream().map(StageEntity::stage)
                .sorted(java.util.Comparator.comparingInt(Stage::position)).toList(), version);
    }
}
