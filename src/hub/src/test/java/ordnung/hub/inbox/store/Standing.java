package ordnung.hub.inbox.store;

import java.util.ArrayList;
import java.util.List;

/** A conversation as a state machine, told as people would tell it and not as the database does it: the model that the real thing is held against. */
final class Standing {
    enum State { WAITING, ANSWERED, SNOOZED, CLOSED }

    private State state = State.ANSWERED;
    /** Somebody wrote, and neither was answered nor said to need none; goes on while it is put off. */
    private boolean owed;
    private boolean answeredByPeople;
    private boolean everWritten;
    private long lastEcho = Long.MIN_VALUE;
    /** Answers of people since the customer's last word: true while the customer has it, or may have. */
    private final List<boolean[]> answers = new ArrayList<>();
    private final List<boolean[]> sentFromHere = new ArrayList<>();

    State state() {
        return state;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    boolean owed() {
        return owed;
    }

    boolean everWritten() {
        return everWritten;
    }

    boolean canFail() {
        return !sentFromHere.isEmpty() && sentFromHere.get(sentFromHere.size() - 1)[0];
    }

    /** @param at  when it was written: before the own phone's last answer, it has been seen there */
    void customerWrites(long at) {
        everWritten = true;
        if (at < lastEcho) {
            return;
        }
        answers.clear();
        owed = true;
        state = State.WAITING;
    }

    void ownPhoneAnswers(long at) {
        lastEcho = at;
        answered(new boolean[] {true});
    }

    void personAnswers() {
        boolean[] answer = {true};
        sentFromHere.add(answer);
        answered(answer);
    }

    private void answered(boolean[] answer) {
        answers.add(answer);
        owed = false;
        answeredByPeople = true;
        state = State.ANSWERED;
    }

    void lastAnswerFails() {
        sentFromHere.get(sentFromHere.size() - 1)[0] = false;
        if (state == State.ANSWERED && answeredByPeople && everWritten && answers.stream().noneMatch(one -> one[0])) {
            owed = true;
            answeredByPeople = false;
            state = State.WAITING;
        }
    }

    void dismissed() {
        ended(State.ANSWERED);
    }

    void closed() {
        ended(State.CLOSED);
    }

    private void ended(State next) {
        owed = false;
        answeredByPeople = false;
        state = next;
    }

    void restored() {
        owed = true;
        answeredByPeople = false;
        state = State.WAITING;
    }

    void snoozed() {
        state = State.SNOOZED;
    }

    void comesBack() {
        owed = true;
        state = State.WAITING;
    }
}
