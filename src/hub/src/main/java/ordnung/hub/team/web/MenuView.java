package ordnung.hub.team.web;

import java.util.List;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.team.Colleague;
import ordnung.hub.team.store.AssignmentHistory;

/** To whom a conversation may be given: not to whoever has it. */
public record MenuView(Conversation conversation, List<Person> people, boolean following, List<Step> history) {

    public record Person(Colleague colleague, String initial, boolean me) {
    }

    public record Step(AssignmentHistory.Step step, Moments.Moment at) {
    }

    static MenuView of(Conversation conversation, List<Colleague> all, boolean following, List<AssignmentHistory.Step> history, Shell shell) {
        Conversation.StaffRef has = conversation.assignee();
        return new MenuView(conversation, all.stream().filter(one -> has == null || !one.id().equals(has.id()))
            .map(one -> new Person(one, Initials.one(one.name()), one.id().toString().equals(shell.staffId()))).toList(), following,
            history.stream().map(step -> new Step(step, shell.moments().of(step.at()))).toList());
    }
}
