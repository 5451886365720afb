package ordnung.connector.testkit.fake;

import org.jspecify.annotations.Nullable;

/** What somebody does with a messenger in hand. Messages are named by the ids that {@link Messenger#newMessageId} made. */
public sealed interface Deed {

    record Text(String text, @Nullable String replyTo) implements Deed {
    }

    /** @param mediaId  of {@link Messenger#media()} */
    record Photo(String mediaId, @Nullable String caption) implements Deed {
    }

    record Voice(String mediaId) implements Deed {
    }

    record Document(String mediaId, String fileName) implements Deed {
    }

    record Place(double latitude, double longitude, @Nullable String name, @Nullable String address) implements Deed {
    }

    /** @param emoji  null: takes the reaction back */
    record Reaction(String target, @Nullable String emoji) implements Deed {
    }

    record Edit(String target, String text) implements Deed {
    }

    record Deletion(String target) implements Deed {
    }

    record Press(String target, String buttonId, String title) implements Deed {
    }

    /** Has seen everything up to this message of the shop's. */
    record Read(String target) implements Deed {
    }
}
