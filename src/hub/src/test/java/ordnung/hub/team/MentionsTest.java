package ordnung.hub.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ordnung.hub.team.Mentions.Mention;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static final Colleague DIMA = person("Дима");
    private static final Colleague DIMA_KOVAL = person("Дима Коваль");
    private static final Colleague OLGA = person("Ольга");
    private static final List<Colleague> ALL = List.of(DIMA, DIMA_KOVAL, OLGA);

    @Test
    void people_are_called_by_their_names() {
        assertThat(Mentions.in("@Ольга, посмотри с @дима!", ALL)).containsExactly(new Mention(OLGA.id(), "Ольга"), new Mention(DIMA.id(), "дима"));
    }

    @Test
    void the_longer_name_is_meant() {
        assertThat(Mentions.in("@Дима Коваль знает", ALL)).containsExactly(new Mention(DIMA_KOVAL.id(), "Дима Коваль"));
    }

    @Test
    void a_part_of_a_word_calls_nobody() {
        assertThat(Mentions.in("shop@Ольгаш.рф и @Димаш, и @ никто", ALL)).isEmpty();
    }

    @Test
    void who_is_called_twice_is_called_once_and_who_share_a_name_are_both_called() {
        Colleague other = person("Ольга");
        assertThat(Mentions.in("@Ольга @Ольга", List.of(OLGA, other))).extracting(Mention::staff).containsExactlyInAnyOrder(OLGA.id(), other.id());
    }

    private static Colleague person(String name) {
        return new Colleague(UUID.randomUUID(), name, true, 0);
    }
}
