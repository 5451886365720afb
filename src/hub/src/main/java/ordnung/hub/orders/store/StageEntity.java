package ordnung.hub.orders.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import ordnung.hub.orders.Stage;
import org.jspecify.annotations.Nullable;

/** A column of a board as its row. It keeps its id while it keeps its key. */
@Entity
@Table(name = "stage")
class StageEntity {
    @Id
    UUID id;
    @Column(columnDefinition = "text")
    String key;
    @Column(columnDefinition = "text")
    String name;
    @Column(columnDefinition = "text")
    @Nullable String colour;
    @Column(columnDefinition = "text")
    String kind;
    @Column(columnDefinition = "_text")
    String[] required;
    @Column(name = "template_key", columnDefinition = "text")
    @Nullable String templateKey;
    @Column(name = "template_on")
    boolean templateOn;
    int position;

    protected StageEntity() {
    }

    StageEntity(UUID id, Stage stage) {
        this.id = id;
        this.key = stage.key();
        take(stage);
    }

    final void take(Stage stage) {
        name = stage.name();
        colour = stage.colour();
        kind = stage.kind();
        required = stage.required().toArray(String[]::new);
        templateKey = stage.templateKey();
        templateOn = stage.templateOn();
        position = stage.position();
    }

    Stage stage() {
        return new Stage(key, name, colour, kind, List.of(required), templateKey, templateOn, position);
    }
}
