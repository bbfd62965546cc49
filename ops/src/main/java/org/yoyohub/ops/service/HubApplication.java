package org.yoyohub.ops.service;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.yoyohub.ops.rest.RestConfiguration;

/**
 * The Spring application: the REST face and nothing else; the node is made before it and handed in.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RestConfiguration.class)
class HubApplication {}
