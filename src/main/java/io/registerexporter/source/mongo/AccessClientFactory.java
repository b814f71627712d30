package io.registerexporter.source.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.spark.sql.connector.config.MongoConfig;
import com.mongodb.spark.sql.connector.connection.MongoClientFactory;
import java.util.Objects;

/** Gives the connector clients of a {@link MongoAccess} that this JVM has been told. */
public final class AccessClientFactory implements MongoClientFactory {

  static final String ACCESS_OPTION = "access";

  private final String access;

  /** Called by the connector. */
  public AccessClientFactory(MongoConfig config) {
    this.access = Objects.requireNonNull(config.getOptions().get(ACCESS_OPTION), ACCESS_OPTION);
  }

  @Override
  public MongoClient create() {
    return MongoAccess.registered(access).client();
  }

  /** Equal factories share a client. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AccessClientFactory factory && factory.access.equals(access);
  }

  @Override
  public int hashCode() {
    return access.hashCode();
  }
}
