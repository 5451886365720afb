package ordnung.hub.alerts.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ordnung.hub.alerts.CallRuleSettings;
import ordnung.hub.alerts.LinkedChats;
import ordnung.hub.alerts.MailAccount;
import ordnung.hub.alerts.store.AlertList;
import ordnung.hub.alerts.store.ChoiceStore;
import ordnung.hub.alerts.store.Devices;
import ordnung.hub.alerts.store.StaffChats;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import ordnung.hub.team.store.Colleagues;

/** A person's page of alerts, with the shop's part for whoever manages it. */
@Path("/alerts")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class AlertPages {
    private static final int LATEST = 30;

    @CheckedTemplate(basePath = "alerts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance page(Shell shell, AlertsView view);

        static native TemplateInstance latest(Shell shell, LatestView view);

        static native TemplateInstance devices(Shell shell, DevicesView view);
    }

    private final Shells shells;
    private final ChoiceStore choices;
    private final Devices devices;
    private final StaffChats chats;
    private final LinkedChats bots;
    private final MailAccount mail;
    private final CallRuleSettings rules;
    private final Colleagues colleagues;
    private final AlertList alerts;
    private final Self self;

    AlertPages(Shells shells, ChoiceStore choices, Devices devices, StaffChats chats, LinkedChats bots, MailAccount mail, CallRuleSettings rules,
               Colleagues colleagues, AlertList alerts, Self self) {
        this.shells = shells;
        this.choices = choices;
        this.devices = devices;
        this.chats = chats;
        this.bots = bots;
        this.mail = mail;
        this.rules = rules;
        this.colleagues = colleagues;
        this.alerts = alerts;
        this.self = self;
    }

    @GET
    public Uni<TemplateInstance> page() {
        UUID me = self.id();
        return shells.of("").chain(shell -> Uni.combine().all().unis(choices.of(me), chats.of(me), rules.read(), colleagues.all(), latest(shell), devices(shell))
                .asTuple().map(all -> Templates.page(shell, new AlertsView(all.getItem1(), all.getItem2().orElse(null), !bots.bots().isEmpty(),
                        mail.account().isPresent(), all.getItem3(), all.getItem4(), all.getItem5(), all.getItem6())).setLocale(shell.locale())));
    }

    /** Read anew when something was told. */
    @GET
    @Path("/latest")
    public Uni<TemplateInstance> latest() {
        return shells.of("").chain(shell -> latest(shell).map(view -> Templates.latest(shell, view).setLocale(shell.locale())));
    }

    @GET
    @Path("/devices")
    public Uni<TemplateInstance> devices() {
        return shells.of("").chain(shell -> devices(shell).map(view -> Templates.devices(shell, view).setLocale(shell.locale())));
    }

    private Uni<LatestView> latest(Shell shell) {
        return alerts.latest(shell.manager() ? null : self.id(), null, LATEST).map(page -> LatestView.of(page.items(), shell.moments()));
    }

    private Uni<DevicesView> devices(Shell shell) {
        return devices.of(self.id()).map(all -> DevicesView.of(all, shell.moments()));
    }
}
