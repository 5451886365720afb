package ordnung.hub.replies.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.hub.replies.engine.TemplateFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {
    private final TemplateEngine engine = new TemplateEngine();
    private final Map<String, Object> values = new HashMap<>(Map.of("customer.first", "Марина", "card.number", "1042"));

    private String text(String source) {
        return engine.render(source, values).text();
    }

    private TemplateFault fault(String source) {
        return catchThrowableOfType(TemplateFault.class, () -> engine.render(source, values));
    }

    @Test
    void a_field_shows_its_value() {
        assertThat(text("{customer.first}, заказ № { card.number } готов")).isEqualTo("Марина, заказ № 1042 готов");
    }

    @Test
    void a_shown_field_without_a_value_is_missing_and_never_null() {
        Rendered rendered = engine.render("К {card.due}, адрес {card.address}", values);

        assertThat(rendered.complete()).isFalse();
        assertThat(rendered.missing()).containsExactly("card.due", "card.address");
        assertThat(rendered.text()).doesNotContain("null");
    }

    @Test
    void a_section_asks_whether_there_is_a_value() {
        String source = "{#if card.due}к {card.due}{#else if card.address}по адресу {card.address}{#else}договоримся{/if}";

        assertThat(engine.render(source, values)).isEqualTo(new Rendered("договоримся", List.of()));
        values.put("card.address", "Ленина, 4");
        assertThat(text(source)).isEqualTo("по адресу Ленина, 4");
        values.put("card.due", "27 ноября");
        assertThat(text(source)).isEqualTo("к 27 ноября");
    }

    @Test
    void nothing_left_to_pay_is_no_in_a_condition_and_still_can_be_shown() {
        values.put("card.left", TemplateEngine.nought("0 ₽"));

        assertThat(text("{#if card.left}доплатить {card.left}{#else}оплачено{/if}")).isEqualTo("оплачено");
        assertThat(text("остаток {card.left}")).isEqualTo("остаток 0 ₽");
    }

    @Test
    void a_list_is_gone_through_with_its_separators() {
        values.put("card.items", List.of(Map.of("name", "Наполеон", "quantity", "2"), Map.of("name", "Эклер", "quantity", "10")));

        assertThat(text("{#each card.items}{it.name} × {it.quantity}{#if it_hasNext}, {/if}{/each}")).isEqualTo("Наполеон × 2, Эклер × 10");
    }

    @Test
    void an_entry_without_a_value_is_missing_under_its_list() {
        values.put("card.items", List.of(Map.of("name", "Наполеон")));

        assertThat(engine.render("{#each card.items}{it.price}{/each}", values).missing()).containsExactly("card.items.price");
    }

    @Test
    void a_list_of_texts_names_each_by_it() {
        values.put("card.missing", List.of("Эклер", "Прага"));

        assertThat(text("{#each card.missing}«{it}»{#if !it_isLast} и {/if}{/each}")).isEqualTo("«Эклер» и «Прага»");
    }

    @Test
    void a_flag_turned_round() {
        values.put("card.pickup", true);

        assertThat(text("{#if !card.pickup}привезём{#else}ждём{/if}")).isEqualTo("ждём");
    }

    @Test
    void values_are_never_read_as_template() {
        values.put("customer.first", "{card.number}{#if}{inject:x}\\{");

        assertThat(text("{customer.first}!")).isEqualTo("{card.number}{#if}{inject:x}\\{!");
    }

    @Test
    void braces_can_be_written() {
        assertThat(text("\\{customer.first\\} – это поле")).isEqualTo("{customer.first} – это поле");
    }

    @Test
    void a_section_on_lines_of_its_own_leaves_no_empty_lines() {
        assertThat(text("Готово\n{#if card.number}\nномер {card.number}\n{/if}\nждём")).isEqualTo("Готово\nномер 1042\nждём");
    }

    @Test
    void a_misspelt_field_is_told_with_place_and_suggestion() {
        TemplateFault fault = fault("Здравствуйте,\n  {customer.fisrt}!");

        assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_FIELD);
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(3);
        assertThat(fault.subject()).isEqualTo("customer.fisrt");
        assertThat(fault.suggestion()).isEqualTo("customer.first");
        assertThat(fault).hasMessage("line 2, column 3: there is no field customer.fisrt; did you mean customer.first?");
    }

    @Test
    void an_unfinished_template_is_told() {
        assertThat(fault("{#if card.due}к сроку").kind()).isEqualTo(Kind.UNCLOSED_SECTION);
        assertThat(fault("{#if card.due}{#each card.items}{/if}{/each}").kind()).isEqualTo(Kind.NOTHING_TO_CLOSE);
        assertThat(fault("сумма {card.total").kind()).isEqualTo(Kind.UNCLOSED_BRACE);
        assertThat(fault("{/if}").kind()).isEqualTo(Kind.NOTHING_TO_CLOSE);
        assertThat(fault("{#else}").kind()).isEqualTo(Kind.ELSE_OUTSIDE_IF);
        assertThat(fault("{#each card.items}{#else}{/each}").kind()).isEqualTo(Kind.ELSE_OUTSIDE_IF);
        assertThat(fault("{it.name}").kind()).isEqualTo(Kind.OUTSIDE_EACH);
        assertThat(fault("{#each card.number}{/each}").kind()).isEqualTo(Kind.LIST_NEEDED);
        assertThat(fault("{card.items}").kind()).isEqualTo(Kind.TEXT_NEEDED);
        assertThat(fault("{card.pickup}").kind()).isEqualTo(Kind.TEXT_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{inject:orders}", "{cdi:orders.all}", "{str:eval('x')}", "{data:card.number}", "{msg:hello}", "{config:property('x')}",
        "{#include base}x{/include}", "{#include base /}", "{#eval '{inject:x}' /}", "{#insert}{/insert}", "{#fragment id=a}{/fragment}",
        "{#let x=1}{x}{/let}", "{#set x=1}{/set}", "{#with card}{number}{/with}", "{#for i in 5}{i}{/for}", "{#each 5}{it}{/each}",
        "{#when card.number}{#is 1}{/when}", "{#cached}{/cached}", "{#raw}{/raw}",
        "{card.number.getClass}", "{card.number.getClass().forName('java.lang.Runtime')}", "{customer.first.toString()}", "{card.getClass}",
        "{card.items.size}", "{card['number']}", "{card.number.class}", "{customer.hashCode}", "{customer.name ?: 'x'}", "{card.number + 1}",
        "{card.number.raw}", "{customer.first.or('x')}", "{true}", "{'text'}", "{1}", "{null}",
        "{@java.lang.Runtime runtime}", "{@java.lang.String name='x'}", "{! a comment {card.number} !}", "{|{inject:x}|}", "{}", "{ }", "{[x]}",
        "{#if card.number == card.total}x{/if}", "{#if card.number && card.total}x{/if}", "{#if 1}x{/if}", "{#if}x{/if}", "{/}",
        "{#each card.items}{it.name.length}{/each}", "{#each card.items}{it_element}{/each}", "{#else}", "{#if it}{/if}",
        "{_qute}", "{this}", "{card}", "{customer}", "{#card}{/card}", "${card.number.x}", "#{card.number.x}"})
    void what_is_not_of_the_grammar_is_refused(String hostile) {
        values.put("card.items", List.of(Map.of("name", "Эклер")));

        assertThatThrownBy(() -> engine.render(hostile, values)).isInstanceOf(TemplateFault.class);
        assertThatThrownBy(() -> engine.check(hostile)).isInstanceOf(TemplateFault.class);
    }

    @Test
    void lists_in_lists_stop_at_a_bound() {
        values.put("card.items", new ArrayList<>(java.util.Collections.nCopies(100, Map.of("name", "Эклер"))));
        String bomb = "{#each card.items}".repeat(8) + "{/each}".repeat(8);

        assertThat(fault(bomb).kind()).isEqualTo(Kind.TOO_MUCH_WORK);
    }

    @Test
    void a_text_that_swells_stops_at_a_bound() {
        values.put("card.items", new ArrayList<>(java.util.Collections.nCopies(400, Map.of("name", "Эклер"))));

        assertThat(fault("{#each card.items}" + "а".repeat(2000) + "{/each}").kind()).isEqualTo(Kind.TOO_MUCH_TEXT);
    }

    @Test
    void many_fields_in_many_entries_stop_at_a_bound() {
        values.put("card.items", new ArrayList<>(java.util.Collections.nCopies(500, Map.of("name", ""))));

        assertThat(fault("{#each card.items}" + "{#if it.name}{/if}".repeat(100) + "{/each}").kind()).isEqualTo(Kind.TOO_MUCH_WORK);
    }

    @Test
    void a_source_has_a_bound_in_length_and_in_depth() {
        assertThat(fault("а".repeat(TemplateEngine.LONGEST_SOURCE + 1)).kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(fault("{#if card.due}".repeat(9) + "{/if}".repeat(9)).kind()).isEqualTo(Kind.TOO_DEEP);
        assertThat(text("{#if card.number}".repeat(8) + "да" + "{/if}".repeat(8))).isEqualTo("да");
    }
}
