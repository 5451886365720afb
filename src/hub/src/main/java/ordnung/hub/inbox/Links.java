package ordnung.hub.inbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which messages belong to which orders from now on, and which no longer. The answer to it says what has changed by it: the same, with its halves
 * swapped, takes it back.
 */
public record Links(List<Link> link, List<Link> unlink) {

    public record Link(UUID message, UUID card) {
    }

    public Links {
        link = List.copyOf(link);
        unlink = List.copyOf(unlink);
    }

    public boolean none() {
        return link.isEmpty() && unlink.isEmpty();
    }

    public List<UUID> messages() {
        return all().map(Link::message).distinct().toList();
    }

    public List<UUID> cards() {
        return all().map(Link::card).distinct().toList();
    }

    private Stream<Link> all() {
        return Stream.concat(link.stream(), unlink.stream());
    }
}
