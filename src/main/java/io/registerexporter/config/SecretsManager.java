package io.registerexporter.config;

import io.registerexporter.aws.SdkLog;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/**
 * AWS Secrets Manager, with the credentials and region of the process. AWS_ENDPOINT_URL and
 * AWS_ENDPOINT_URL_SECRETS_MANAGER point to another endpoint.
 */
final class SecretsManager {

  private static final Pattern ARN_REGION = Pattern.compile("arn:[^:]+:secretsmanager:([^:]+):.*");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private SecretsManager() {}

  /**
   * @param id ARN or name
   * @throws ConfigException if it cannot be got
   */
  static String secret(String id) {
    try (SecretsManagerClient client = client(id)) {
      GetSecretValueResponse secret = client.getSecretValue(request -> request.secretId(id));
      return secret.secretString() != null
          ? secret.secretString()
          : secret.secretBinary().asUtf8String();
    } catch (SecretsManagerException e) {
      throw new ConfigException(
          "secretsmanager:"
              + id
              + " cannot be read: "
              + e.awsErrorDetails().errorCode()
              + ". Check its name and region, and that this role may call GetSecretValue.");
    } catch (SdkException e) {
      throw new ConfigException(
          "secretsmanager:"
              + id
              + " cannot be read: "
              + e.getMessage().lines().findFirst().orElse("")
              + ". Check the AWS credentials, the region and the network.");
    }
  }

  private static SecretsManagerClient client(String id) {
    SdkLog.withoutDetails();
    SecretsManagerClientBuilder client =
        SecretsManagerClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(override -> override.apiCallTimeout(TIMEOUT));
    Matcher arn = ARN_REGION.matcher(id);
    if (arn.matches()) {
      client.region(Region.of(arn.group(1)));
    }
    return client.build();
  }
}
