// The record: Cosmos DB, opened by identity only, reached from Pathway's own network only, and kept for a month back.

param accountName string
param location string
param zoneRedundant bool
param principalId string
param subnetId string
param dnsZoneId string

var databaseName = 'pathway'
var dataRole = '00000000-0000-0000-0000-000000000002' // Cosmos DB Built-in Data Contributor: documents, not settings.

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [
      {
        name: 'EnableServerless'
      }
    ]
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
    // Two instances write: neither may read what the other has already overtaken.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Strong'
    }
    disableLocalAuth: true
    publicNetworkAccess: 'Disabled'
    networkAclBypass: 'None'
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
  }

  resource database 'sqlDatabases' = {
    name: databaseName
    properties: {
      resource: {
        id: databaseName
      }
    }

    resource documents 'containers' = {
      name: 'documents'
      properties: {
        // The same as the code asks for; a test keeps the two alike.
        resource: loadJsonContent('container.json')
      }
    }
  }

  resource mayReadAndWrite 'sqlRoleAssignments' = {
    name: guid(account.id, principalId, dataRole)
    properties: {
      principalId: principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataRole}'
      scope: account.id
    }
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'the-record-stays'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'The record of every case. Remove this lock only to remove Pathway for good.'
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: 'pe-${accountName}'
  location: location
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: accountName
        properties: {
          privateLinkServiceId: account.id
          groupIds: ['Sql']
        }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'documents'
          properties: {
            privateDnsZoneId: dnsZoneId
          }
        }
      ]
    }
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = databaseName
