package ordnung.connector.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One way in which a provider treats one request badly. */
@FunctionalInterface
public interface Fault {

    void play(Turn turn);

    /** This status with an empty body, as a proxy in front of the provider would: nothing is taken. */
    static Fault status(int status) {
        return turn -> turn.say(Answer.text(status, ""));
    }

    static Fault says(Answer answer) {
        return turn -> turn.say(answer);
    }

    static Fault rateLimit() {
        return turn -> turn.say(turn.provider().rateLimited());
    }

    static Fault unauthorised() {
        return turn -> turn.say(turn.provider().unauthorised());
    }

    static Fault unavailable() {
        return turn -> turn.say(turn.provider().unavailable());
    }

    static Fault refused() {
        return turn -> turn.say(turn.provider().refused());
    }

    /** Serves, after this time. */
    static Fault slow(Duration delay) {
        return turn -> turn.later(delay, turn::serve);
    }

    /** Takes nothing, and keeps the connection open without a word until the server is closed. */
    static Fault hang() {
        return Turn::hold;
    }

    /** Takes nothing and closes the connection. */
    static Fault cut() {
        return Turn::cut;
    }

    /** Takes the request, and cuts the connection instead of answering: a success nobody hears of. */
    static Fault lostAnswer() {
        return turn -> {
            turn.process();
            turn.cut();
        };
    }

    /** Takes the request and answers 200 with something that cannot be read. */
    static Fault garbage() {
        return turn -> {
            turn.process();
            turn.say(new Answer(200, Map.of("Content-Type", "application/json"), "{\"messag".getBytes(StandardCharsets.UTF_8)));
        };
    }

    /** No fault: a turn served well, between others that are not. */
    static Fault none() {
        return Turn::serve;
    }
}
