package ordnung.hub.platform.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is running here and on what. */
@Path("/api/v1/about")
@RolesAllowed(Right.READ)
class AboutResource {

    /**
     * @param database  JDBC-style address without secrets
     * @param kafka     bootstrap servers
     */
    record About(String version, String database, String kafka, String dataDir) {
    }

    private final About about;

    AboutResource(@ConfigProperty(name = "quarkus.application.version") String version,
                  @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> database,
                  @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> kafka, DataDir data) {
        this.about = new About(version, database.map(AboutResource::withoutSecrets).orElse(""), kafka.orElse(""), data.root().toString());
    }

    @GET
    public About about() {
        return about;
    }

    /** Drops the query, which may hold a password, and {@code user:password@}. */
    static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return (query < 0 ? url : url.substring(0, query)).replaceAll("//[^/]*@", "//");
    }
}
