package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VK numbers its reactions from 1 in the order of its picker; it documents the numbers' bounds alone (1 to 64). */
public final class Reactions {
    private static final List<String> PICKER = List.of("❤", "🔥", "😂", "👍", "💩", "❓", "😭", "😡", "👎", "👌", "😃", "🤔", "🙏", "😘", "😍", "🎉");

    private Reactions() {
    }

    /** Null: the reaction was taken back. One that is not known is told by its number. */
    static @Nullable String emoji(JsonNode change) {
        long id = Numbers.positive(change, "reaction_id");
        return id == 0 ? null : id <= PICKER.size() ? PICKER.get((int) id - 1) : "#" + id;
    }

    /** The number of this reaction, for whoever plays VK; 4, a thumb, for one that VK does not have. */
    public static int number(String emoji) {
        int found = PICKER.indexOf(emoji.replace("\uFE0F", ""));
        return found < 0 ? PICKER.indexOf("👍") + 1 : found + 1;
    }
}
