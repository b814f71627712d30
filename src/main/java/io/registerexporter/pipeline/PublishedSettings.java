package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.Manifest;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** The settings that statements and their files depend on, as manifests print them. */
final class PublishedSettings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedSettings() {}

  static Manifest.Configuration of(ExportConfig config) {
    Map<String, String> settings = config.published();
    try {
      byte[] json = JSON.writeValueAsBytes(settings);
      return new Manifest.Configuration(settings, DigestUtils.sha256Hex(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings could not be written as JSON", e);
    }
  }
}
