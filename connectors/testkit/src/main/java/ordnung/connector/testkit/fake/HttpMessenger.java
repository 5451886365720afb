package ordnung.connector.testkit.fake;

/** A played messenger whose provider is spoken to over HTTP. */
public interface HttpMessenger extends Messenger {

    /** For faults, recorded requests and {@link FakeProvider#verify}. */
    FakeProvider server();

    @Override
    default int port() {
        return server().baseUrl().getPort();
    }
}
