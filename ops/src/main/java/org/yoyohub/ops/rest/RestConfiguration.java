package org.yoyohub.ops.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.subject.SubjectTrace;
import tools.jackson.databind.MapperFeature;

/**
 * The REST face of the hub. It needs a {@link Ledger}, a payload store, a {@link SubjectTrace}, a
 * {@link HubToken} and a {@link HubIdentity} in the context, and listens on loopback only.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  StatusController.class,
  DeliveriesController.class,
  TraceController.class,
  VerifyController.class,
  Problems.class
})
public class RestConfiguration {
  @Bean
  BearerTokenFilter bearerTokenFilter(HubToken token) {
    return new BearerTokenFilter(token);
  }

  @Bean
  TraceQuery traceQuery(Ledger ledger, SubjectTrace subjects) {
    return new LedgerTrace(ledger, subjects);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly()
      throws UnknownHostException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return factory -> factory.setAddress(loopback);
  }

  /** Keys stand in the order their record names them. */
  @Bean
  JsonMapperBuilderCustomizer keysAsWritten() {
    return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
  }
}
