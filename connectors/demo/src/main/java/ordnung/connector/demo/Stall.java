package ordnung.connector.demo;

import java.util.List;
import ordnung.connector.testkit.fake.Act.Line;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Act.Ware;
import org.jspecify.annotations.Nullable;

/** What stands at a marketplace now, each list newest first; of chats the one first that was written in last. Times in milliseconds of the epoch. */
public record Stall(List<Chat> chats, List<Question> questions, List<Review> reviews, List<Order> orders) {

    /** @param mediaId  of {@link DemoTown#media}, with a picture or a file  @param fileName  of a file */
    public record Said(String id, boolean byShop, @Nullable String text, @Nullable String mediaId, @Nullable String fileName, long at) {
    }

    /** @param order  that it is about; null: none */
    public record Chat(String id, String buyer, @Nullable String order, List<Said> said) {
    }

    public record Question(String id, String buyer, Ware about, String text, long at, List<Said> answers) {
    }

    public record Review(String id, String buyer, Ware about, int stars, String text, long at, List<Said> answers) {
    }

    /** @param moves  oldest first */
    public record Order(String id, String buyer, List<Line> lines, long at, List<Moved> moves) {
        /** Null: it was only placed. */
        public @Nullable Step step() {
            return moves.isEmpty() ? null : moves.get(moves.size() - 1).to();
        }

        /** Kopecks. */
        public long total() {
            return lines.stream().mapToLong(line -> line.ware().price() * line.quantity()).sum();
        }
    }

    public record Moved(Step to, boolean byShop, long at) {
    }

    /** Nobody has been here yet. */
    public boolean isEmpty() {
        return chats.isEmpty() && questions.isEmpty() && reviews.isEmpty() && orders.isEmpty();
    }

    static Stall of(List<Deal> deals) {
        Gathering gathering = new Gathering();
        deals.forEach(gathering::take);
        return gathering.stall();
    }
}
