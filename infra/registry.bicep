// Where the image of Pathway is kept. Deployed first, because main.bicep runs what is in it.

@description('The environment: part of every name.')
@allowed(['live', 'test'])
param environmentName string

param location string = resourceGroup().location

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  // main.bicep finds it by the same name.
  name: 'crpathway${environmentName}${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

output REGISTRY_NAME string = registry.name
