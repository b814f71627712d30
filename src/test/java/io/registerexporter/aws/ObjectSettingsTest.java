package io.registerexporter.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.s3a.S3AEncryptionMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class ObjectSettingsTest {

  @ParameterizedTest
  @CsvSource({"AES256, SSE_S3", "aws:kms, SSE_KMS", "aws:kms:dsse, DSSE_KMS"})
  void encryption_isS3asToo(String name, S3AEncryptionMethods expected) throws Exception {
    Map<String, String> options =
        new ObjectSettings(Optional.of(name), Optional.empty(), Map.of()).options();
    assertThat(S3AEncryptionMethods.getMethod(options.get("fs.s3a.encryption.algorithm")))
        .isEqualTo(expected);
    assertThat(ServerSideEncryption.fromValue(name))
        .isNotEqualTo(ServerSideEncryption.UNKNOWN_TO_SDK_VERSION);
    assertThat(ObjectSettings.ENCRYPTIONS).contains(name);
  }

  @Test
  void settings_areReadBackFromHadoopsConfiguration() {
    ObjectSettings settings =
        new ObjectSettings(
            Optional.of("aws:kms"),
            Optional.of("arn:key"),
            Map.of("team", "registers", "kind of data", "open"));
    Configuration configuration = new Configuration(false);
    settings.options().forEach(configuration::set);
    assertThat(ObjectSettings.of(configuration, "bucket")).isEqualTo(settings);
  }

  @Test
  void keyThatAClusterHasForAnotherEncryption_isNotSent() {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.s3a.encryption.algorithm", "AES256");
    configuration.set("fs.s3a.encryption.key", "arn:key");
    assertThat(ObjectSettings.of(configuration, "bucket").kmsKey()).isEmpty();
  }

  @Test
  void encryptionByAKeyOfTheClients_isRefused() {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.s3a.encryption.algorithm", "SSE-C");
    assertThatThrownBy(() -> ObjectSettings.of(configuration, "bucket"))
        .hasMessageContainingAll("fs.s3a.encryption.algorithm SSE-C", "SSE-KMS");
  }

  @Test
  void noSettings_sayNothing() {
    ObjectSettings none = ObjectSettings.of(new Configuration(false), "bucket");
    assertThat(none.options()).isEmpty();
    PutObjectRequest.Builder request = PutObjectRequest.builder();
    none.applyTo(request);
    assertThat(request.build()).isEqualTo(PutObjectRequest.builder().build());
  }
}
