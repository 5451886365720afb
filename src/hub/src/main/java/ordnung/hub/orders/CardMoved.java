package ordnung.hub.orders;

import java.util.UUID;
import ordnung.hub.platform.Actor;

/** A card has entered a stage. */
public record CardMoved(UUID cardId, long number, UUID boardId, Stage from, Stage to, Actor actor) {
}
