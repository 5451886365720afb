package ordnung.planted.connector.badly;

import io.vertx.core.Vertx;

class ConnectorThatKnowsAFramework {
    Vertx vertx;
}
