package ordnung.connector.demo;

import java.time.Instant;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Happening;

/**
 * What happened at a marketplace, as it is kept.
 *
 * @param at  milliseconds of the epoch
 */
record Deal(String id, long at, Act act) {

    static Deal of(Happening happening) {
        return new Deal(happening.id(), happening.at().toEpochMilli(), happening.act());
    }

    Happening happening() {
        return new Happening(id, Instant.ofEpochMilli(at), act);
    }
}
