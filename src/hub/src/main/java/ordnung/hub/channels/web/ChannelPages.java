package ordnung.hub.channels.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.AccountViews;
import ordnung.hub.channels.ChannelAccounts;
import ordnung.hub.channels.ChannelTexts;
import ordnung.hub.channels.Channels;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The shop's channels: how each is doing, and the way to connect another one. */
@Path("/channels")
@RolesAllowed(Right.MANAGE)
@Produces(MediaType.TEXT_HTML)
public class ChannelPages {

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance page(Shell shell, ChannelsView view);

        static native TemplateInstance account(AccountLine line);
    }

    private final Shells shells;
    private final ChannelAccounts accounts;
    private final AccountViews views;
    private final Channels channels;
    private final ChannelTexts texts;
    private final Sentences sentences;
    private final AccountAlarms alarms;

    ChannelPages(Shells shells, ChannelAccounts accounts, AccountViews views, Channels channels, ChannelTexts texts, Sentences sentences,
                 AccountAlarms alarms) {
        this.shells = shells;
        this.accounts = accounts;
        this.views = views;
        this.channels = channels;
        this.texts = texts;
        this.sentences = sentences;
        this.alarms = alarms;
    }

    /**
     * @param connect  the channel to be connected in the form beside; any other word, to choose one
     * @param account  the account to be changed in it
     * @param check    the account whose settings are to be tried
     */
    @GET
    public Uni<TemplateInstance> page(@RestQuery @Nullable String connect, @RestQuery @Nullable String account,
                                      @RestQuery @Nullable String check, @Context UriInfo uri) {
        ChannelsView.Asked asked = new ChannelsView.Asked(connect, account, check);
        return shells.of("channels").chain(shell -> lines(shell, uri)
            .map(lines -> Templates.page(shell, ChannelsView.of(lines, channels, texts, shell.locale(), asked)).setLocale(shell.locale())));
    }

    @GET
    @Path("/accounts/{id}")
    public Uni<TemplateInstance> account(@RestPath String id, @Context UriInfo uri) {
        return shells.of("channels").chain(shell -> lines(shell, uri).map(lines -> Templates.account(lines.stream()
            .filter(line -> line.account().id().equals(id)).findFirst().orElseThrow(() -> Problem.notFound("account"))).setLocale(shell.locale())));
    }

    /** The shell's banner, for when something has changed. */
    @GET
    @Path("/alarms")
    public Uni<String> alarms() {
        return shells.of("").chain(shell -> alarms.html(shell.moments()));
    }

    private Uni<List<AccountLine>> lines(Shell shell, UriInfo uri) {
        return accounts.list().chain(all -> views.of(all, uri.getBaseUri().toString()))
            .map(all -> all.stream().map((AccountView view) -> AccountLine.of(view, shell.moments(), sentences)).sorted().toList());
    }
}
