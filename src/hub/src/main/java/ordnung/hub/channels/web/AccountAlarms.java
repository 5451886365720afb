package ordnung.hub.channels.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ordnung.hub.channels.AccountHealth;
import ordnung.hub.channels.KeyExpiry;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.web.Banner;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/** Says above every page which account needs somebody: the worst one, and how many more. */
@ApplicationScoped
public class AccountAlarms implements Banner {

    /** @param worst  null: all is well */
    public record View(@Nullable Alarm worst, long others) {
    }

    public record Alarm(AccountHealth.Named account, AccountLine.Trouble trouble) {
    }

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance alarms(View view);
    }

    private final AccountHealth health;
    private final KeyExpiry keys;
    private final Sentences sentences;

    AccountAlarms(AccountHealth health, KeyExpiry keys, Sentences sentences) {
        this.health = health;
        this.keys = keys;
        this.sentences = sentences;
    }

    @Override
    public Uni<String> html(Moments moments) {
        return health.all().map(all -> all.stream().flatMap(one -> alarm(one, moments))
                        .sorted(Comparator.comparingInt(one -> AccountLine.rank(one.trouble.state()))).toList())
                .chain(alarms -> Templates.alarms(view(alarms)).setLocale(moments.locale()).createUni());
    }

    private Stream<Alarm> alarm(AccountHealth.Named account, Moments moments) {
        AccountLine.Trouble trouble = AccountLine.Trouble.of(account.health(), moments, sentences);
        Stream<Alarm> ending = keys.of(account.id()).filter(known -> !account.health().state().equals("disabled")).stream()
                .map(known -> new Alarm(account, AccountLine.Trouble.expiring(known, moments)));
        return trouble == null ? ending : Stream.concat(Stream.of(new Alarm(account, trouble)), ending);
    }

    private static View view(List<Alarm> alarms) {
        return alarms.isEmpty() ? new View(null, 0) : new View(alarms.get(0), alarms.size() - 1L);
    }
}
