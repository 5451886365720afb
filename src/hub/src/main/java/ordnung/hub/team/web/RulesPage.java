package ordnung.hub.team.web;

import java.util.List;
import java.util.Set;
import ordnung.hub.team.Colleague;
import ordnung.hub.team.SharingRules;
import ordnung.hub.team.store.SharedAccounts.Account;

/** How conversations are shared out, to be looked at and changed. */
public record RulesPage(List<Colleague> people, SharingRules rules, List<Account> accounts) {

    public boolean answers(Account account, Colleague person) {
        return rules.accounts().getOrDefault(account.id(), Set.of()).contains(person.id());
    }

    public boolean named(Account account) {
        return rules.accounts().containsKey(account.id());
    }

    /** "Ольга, Дима"; "" where everybody answers it. */
    public String names(Account account) {
        return String.join(", ", people.stream().filter(person -> answers(account, person)).map(Colleague::name).toList());
    }
}
