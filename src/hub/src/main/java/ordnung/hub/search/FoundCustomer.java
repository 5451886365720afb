package ordnung.hub.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer whose name, phone, mail or user name it is. @param conversationId  the one of late; null where there is none */
public record FoundCustomer(UUID id, String name, @Nullable String phone, @Nullable String mail, @Nullable UUID conversationId, @Nullable String channel) {
}
