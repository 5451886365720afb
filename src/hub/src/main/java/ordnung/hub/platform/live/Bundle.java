package ordnung.hub.platform.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.hub.platform.live.LiveFeed.Entry;
import ordnung.hub.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What changed within a fraction of a second, as pages are told of it: as one event {@code changes}, the same bytes for every page of a language. */
final class Bundle {
    private final long from;
    private final List<Entry> entries;
    private final Map<Language, String> rows;
    private final Map<Language, Buffer> bytes = new ConcurrentHashMap<>();

    /**
     * @param from     the position before the first
     * @param entries  at least one, in their order
     * @param rows     the conversations that changed, as lists show them; none for a language that nobody had open
     */
    Bundle(long from, List<Entry> entries, Map<Language, String> rows) {
        this.from = from;
        this.entries = entries;
        this.rows = rows;
    }

    long position() {
        return entries.get(entries.size() - 1).id();
    }

    /** Whether a page that was told up to a position has to be told this next. Part of it may be known there already. */
    boolean follows(long position) {
        return from <= position && position < position();
    }

    Buffer bytes(Language language) {
        return bytes.computeIfAbsent(language, absent -> write(entries, rows.get(language)));
    }

    /** @param rows  null where a page has to ask for them */
    static Buffer write(List<Entry> entries, @Nullable String rows) {
        Buffer all = Buffer.buffer("id: " + entries.get(entries.size() - 1).id() + "\nevent: changes\ndata: {\"changes\":[");
        for (int i = 0; i < entries.size(); i++) {
            all.appendString(i == 0 ? "" : ",").appendBuffer(entries.get(i).json());
        }
        return all.appendString(rows == null ? "]}\n\n" : "],\"rows\":" + Json.encode(rows) + "}\n\n");
    }
}
