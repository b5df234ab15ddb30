// The list of endpoints, drawn from the document; nothing is asked of another server.
const endpoints = document.getElementById('swagger-ui');
SwaggerUIBundle({
  url: endpoints.dataset.document, domNode: endpoints, presets: [SwaggerUIBundle.presets.apis], layout: 'BaseLayout', validatorUrl: null,
  tryItOutEnabled: true, defaultModelsExpandDepth: 0, syntaxHighlight: false, deepLinking: false,
});
