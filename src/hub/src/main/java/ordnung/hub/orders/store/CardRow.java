package ordnung.hub.orders.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Card.Closed;
import ordnung.hub.orders.Card.Person;
import ordnung.hub.orders.Card.Source;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Goods;
import ordnung.hub.orders.Item;
import org.jspecify.annotations.Nullable;

/** A card as its row: the one place that knows how the two belong together. */
@ApplicationScoped
class CardRow {
    static final String SELECT = """
            select c.*, b.key as board_key, cu.name as customer_name, st.name as responsible_name,
                   array(select x.conversation_id from card_conversation x where x.card_id = c.id order by 1) as conversations,
                   array(select x.message_id from message_card x where x.card_id = c.id order by 1) as messages
            from card c join board b on b.id = c.board_id
                 left join customer cu on cu.id = c.customer_id
                 left join staff st on st.id = c.responsible_id
            """;
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    CardRow(ObjectMapper json) {
        this.json = json;
    }

    Card read(Row row) {
        return new Card(row.getUUID("id"), row.getLong("number"), row.getString("title"), row.getUUID("board_id"),
                row.getString("board_key"), row.getString("stage"), row.getString("direction"), person(row, "customer"),
                person(row, "responsible"), new Source(row.getString("source_channel"), row.getUUID("source_account")), details(row), closed(row),
                List.of(row.getArrayOfUUIDs("conversations")), List.of(row.getArrayOfUUIDs("messages")),
                row.getOffsetDateTime("stage_since").toInstant(), row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(), row.getInteger("version"));
    }

    @Nullable
    private static Person person(Row row, String who) {
        UUID id = row.getUUID(who + "_id");
        return id == null ? null : new Person(id, row.getString(who + "_name"));
    }

    @Nullable
    private static Closed closed(Row row) {
        String outcome = row.getString("outcome");
        return outcome == null ? null : new Closed(outcome, row.getString("reason"), row.getOffsetDateTime("closed_at").toInstant());
    }

    private Details details(Row row) {
        Goods goods = new Goods(items(row.getString("items")), row.getBigDecimal("discount_percent").stripTrailingZeros(),
                row.getString("currency"));
        java.time.OffsetDateTime due = row.getOffsetDateTime("due");
        return new Details(goods, row.getString("fulfilment"), row.getBoolean("in_stock"), row.getString("payment"), row.getLong("paid"),
                due == null ? null : due.toInstant(), row.getString("address"), row.getString("inscription"), row.getString("comment"),
                List.of(row.getArrayOfStrings("missing")), row.getLocalDate("supply_date"), row.getString("branch"));
    }

    String write(List<Item> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items are plain values", e);
        }
    }

    private List<Item> items(String text) {
        try {
            return json.readValue(text, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items were not written by this application", e);
        }
    }
}
