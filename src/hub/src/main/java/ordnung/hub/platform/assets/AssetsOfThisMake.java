package ordnung.hub.platform.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Reads the files once, at the start. */
@Dependent
class AssetsOfThisMake {

    @Produces
    @ApplicationScoped
    Assets assets() {
        return new Assets(AssetFolder.read());
    }
}
