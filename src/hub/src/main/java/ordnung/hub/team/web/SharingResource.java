package ordnung.hub.team.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.team.SharingRules;
import ordnung.hub.team.store.SharingRuleStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By which rules conversations find somebody by themselves. */
@Path("/api/v1/sharing-rules")
@Tag(name = "Team")
public class SharingResource {
    private final SharingRuleStore rules;

    SharingResource(SharingRuleStore rules) {
        this.rules = rules;
    }

    /** @param staff  who alone answers the account */
    record AccountRule(@Nullable String account, @Nullable List<String> staff) {
    }

    /** @param version  of the rules that were read: a change in between is a 412 */
    record RulesForm(@Nullable Boolean formerFirst, @Nullable Boolean byLoad, @Nullable List<AccountRule> accounts, @Nullable Integer version) {
    }

    record RulesView(boolean formerFirst, boolean byLoad, List<AccountRule> accounts, int version) {
        static RulesView of(SharingRules rules) {
            return new RulesView(rules.formerFirst(), rules.byLoad(), rules.accounts().entrySet().stream()
                    .map(each -> new AccountRule(each.getKey().toString(), each.getValue().stream().map(UUID::toString).toList())).toList(), rules.version());
        }
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "How conversations are shared out")
    public Uni<RulesView> rules() {
        return rules.read().map(RulesView::of);
    }

    @PUT
    @RolesAllowed(Right.MANAGE)
    @Operation(summary = "Set how conversations are shared out", description = "Off until somebody sets it. An account that is not named is answered by everybody.")
    public Uni<RulesView> replace(@Nullable RulesForm form) {
        if (form == null || form.version() == null) {
            throw Problem.badField("version", "is required");
        }
        return rules.replace(new SharingRules(Boolean.TRUE.equals(form.formerFirst()), Boolean.TRUE.equals(form.byLoad()), accounts(form), form.version()))
                .chain(this::rules);
    }

    private static Map<UUID, Set<UUID>> accounts(RulesForm form) {
        Map<UUID, Set<UUID>> all = new TreeMap<>();
        for (AccountRule rule : form.accounts() == null ? List.<AccountRule>of() : form.accounts()) {
            Set<UUID> people = new TreeSet<>();
            (rule.staff() == null ? List.<String>of() : rule.staff()).forEach(one -> people.add(id(one)));
            if (!people.isEmpty()) {
                all.put(id(rule.account() == null ? "" : rule.account()), people);
            }
        }
        return all;
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.badField("accounts", "names an account or a person that is not there"));
    }
}
