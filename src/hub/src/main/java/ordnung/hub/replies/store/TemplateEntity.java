package ordnung.hub.replies.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.replies.Template;
import ordnung.hub.replies.Template.Approved;
import ordnung.hub.replies.Template.Body;
import org.jspecify.annotations.Nullable;

/** A template as its row. */
@Entity
@Table(name = "template")
class TemplateEntity {
    @Id
    UUID id;
    @Column(columnDefinition = "text")
    String key;
    @Column(columnDefinition = "text")
    String name;
    @Column(name = "body_ru", columnDefinition = "text")
    String bodyRu;
    @Column(name = "body_uk", columnDefinition = "text")
    @Nullable String bodyUk;
    @Column(name = "body_en", columnDefinition = "text")
    @Nullable String bodyEn;
    @Column(columnDefinition = "_text")
    String[] channels;
    @Column(name = "approved_name", columnDefinition = "text")
    @Nullable String approvedName;
    @Column(name = "approved_language", columnDefinition = "text")
    @Nullable String approvedLanguage;
    @Column(name = "approved_parameters", columnDefinition = "_text")
    String[] approvedParameters;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Version
    int version;

    protected TemplateEntity() {
    }

    TemplateEntity(Template template, Instant at) {
        id = template.id();
        key = template.key();
        createdAt = at;
        take(template, at);
    }

    final void take(Template template, Instant at) {
        name = template.name();
        bodyRu = template.body().ru();
        bodyUk = template.body().uk();
        bodyEn = template.body().en();
        channels = template.channels().toArray(String[]::new);
        Approved approved = template.approved();
        approvedName = approved == null ? null : approved.name();
        approvedLanguage = approved == null ? null : approved.language();
        approvedParameters = approved == null ? new String[0] : approved.parameters().toArray(String[]::new);
        updatedAt = at;
    }

    Template template() {
        Approved approved = approvedName == null || approvedLanguage == null ? null
                : new Approved(approvedName, approvedLanguage, List.of(approvedParameters));
        return new Template(id, key, name, new Body(bodyRu, bodyUk, bodyEn), List.of(channels), approved, updatedAt, version);
    }
}
