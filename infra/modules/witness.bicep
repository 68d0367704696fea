// The witness: a container to which Pathway adds an entry a day, and in which nobody changes or deletes one.
// Its policy is not locked yet: docs/running-it.md says when and how. Once it is, nobody can shorten it.

param accountName string
param location string
param principalId string
param subnetId string
param networkId string
param suffix string

var roleName = 'Pathway adds to the witness (${suffix})'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Cool'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource entries 'containers' = {
      name: 'witness'
      properties: {
        publicAccess: 'None'
      }

      resource staysAsItIs 'immutabilityPolicies' = {
        name: 'default'
        properties: {
          allowProtectedAppendWrites: false
          immutabilityPeriodSinceCreationInDays: 3650
        }
      }
    }
  }
}

// May read and add; none of the built-in roles that may add leaves out changing and deleting.
resource mayAdd 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, roleName)
  properties: {
    roleName: roleName
    type: 'CustomRole'
    assignableScopes: [
      resourceGroup().id
    ]
    permissions: [
      {
        actions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
        ]
      }
    ]
  }
}

resource pathwayMayAdd 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roleName)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: mayAdd.id
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'the-witness-stays'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'The witness of the record of every case. Remove this lock only to remove Pathway for good.'
  }
}

resource dnsZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.blob.${environment().suffixes.storage}'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'vnet-${suffix}'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: networkId
      }
    }
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
          groupIds: ['blob']
        }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'blob'
          properties: {
            privateDnsZoneId: dnsZone.id
          }
        }
      ]
    }
  }
}

output container string = '${account.properties.primaryEndpoints.blob}witness'
