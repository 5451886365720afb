package ordnung.connector.wildberries.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void ofFewExactlyWhatChangedIsTold() {
        String before = list(Remembered.MOST, "new").written();
        Remembered now = list(Remembered.MOST, "new");
        now.put("7", "sold", new TextNode("7"));
        assertThat(told(now, before)).containsExactly("7");
        assertThat(told(list(30, "new"), before)).as("what has gone makes no news").isEmpty();
    }

    @Test
    void ofManyLittleMoreIsTold() {
        String before = list(5000, "new").written();
        assertThat(before).hasSizeLessThan(800);
        Remembered now = list(5000, "new");
        assertThat(told(now, before)).isEmpty();
        now.put("4711", "sold", new TextNode("4711"));
        assertThat(told(now, before)).contains("4711").hasSizeLessThan(150);
    }

    @Test
    void whereManyBecomeFewNothingIsLost() {
        String before = list(Remembered.MOST, "new").written();
        Remembered more = list(Remembered.MOST + 1, "new");
        assertThat(told(more, before)).containsExactly(String.valueOf(Remembered.MOST));
        Remembered few = list(3, "new");
        few.put("1", "sold", new TextNode("1"));
        assertThat(told(few, more.written())).contains("1");
    }

    @Test
    void withoutAMemoryEverythingIsNewInItsOrder() {
        for (String nothing : new String[] {null, "", "#", "=", "nonsense", "#short"}) {
            assertThat(told(list(3, "new"), nothing)).as("%s", nothing).containsExactly("0", "1", "2");
        }
    }

    private static Remembered list(int count, String state) {
        Remembered list = new Remembered();
        IntStream.range(0, count).forEach(i -> list.put(String.valueOf(i), state, new TextNode(String.valueOf(i))));
        return list;
    }

    private static List<String> told(Remembered now, @Nullable String before) {
        return now.changedSince(before).stream().map(JsonNode::asText).toList();
    }
}
