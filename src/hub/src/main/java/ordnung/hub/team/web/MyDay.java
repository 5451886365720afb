package ordnung.hub.team.web;

import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Problem;
import ordnung.hub.team.Colleague;

/**
 * A person's own day.
 *
 * @param others  names of those who are at work besides
 */
public record MyDay(Colleague me, List<String> others) {

    static MyDay of(List<Colleague> all, UUID me) {
        return new MyDay(all.stream().filter(one -> one.id().equals(me)).findFirst().orElseThrow(() -> Problem.notFound("person")),
            all.stream().filter(one -> one.atWork() && !one.id().equals(me)).map(Colleague::name).toList());
    }

    public String names() {
        return String.join(", ", others);
    }
}
