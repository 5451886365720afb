package ordnung.planted.connector.badly;

import ordnung.planted.connector.badly.fake.PlayedProvider;

class ConnectorThatKnowsWhoPlaysIt {
    PlayedProvider provider;
}
